import { band, smooth } from './drawing/path.ts';
import type { PurposeSketch } from './drawing/plan-sketch.ts';
import { common, merge, polygon, rectangle, type Shape } from './drawing/shape.ts';
import { coastRoad, land, mainRoad, motorway, municipality, shoreBelt } from './horten-ground.ts';

const onLand = (shape: Shape) => common(shape, land);

/** Built-up areas as they are today. */
const town = onLand(
  smooth(
    [900, 2400],
    [1500, 2350],
    [2300, 2000],
    [3000, 1500],
    [2900, 300],
    [2500, -800],
    [1750, -900],
    [1300, 200],
  ),
);
const borre = onLand(smooth([300, -1350], [1100, -1250], [1450, -1800], [1150, -2500], [350, -2350]));
const skoppum = onLand(
  smooth([-2100, -1450], [-1400, -1400], [-1200, -2000], [-1500, -2500], [-2150, -2350]),
);
const nykirke = onLand(smooth([-4350, 2950], [-3750, 3000], [-3600, 2500], [-4050, 2300], [-4450, 2500]));
const asgardstrand = onLand(smooth([850, -5250], [1700, -5150], [2100, -5900], [1750, -6450], [950, -6150]));

/** Purposes of the proposal: what is there today, and what is to come. Later ones lie over earlier ones. */
export const purposes: readonly PurposeSketch[] = [
  { code: 6001, status: 1, shape: municipality },
  {
    code: 6700,
    field: 'FS1',
    status: 1,
    shape: smooth(
      [2350, -1500],
      [3150, -1700],
      [3450, -2700],
      [3000, -3700],
      [1900, -3900],
      [1500, -3300],
      [2000, -2400],
    ),
  },
  { code: 6230, field: 'SH1', status: 2, shape: polygon([2300, -520], [2950, -520], [2950, 20], [2450, 20]) },
  { code: 5100, status: 1, shape: land },
  {
    code: 5210,
    field: 'LS1',
    status: 2,
    shape: onLand(smooth([-3500, 3700], [-2700, 3500], [-2400, 2900], [-3000, 2600], [-3500, 2900])),
  },
  {
    code: 5210,
    field: 'LS2',
    status: 1,
    shape: onLand(smooth([-3600, -300], [-2900, -200], [-2700, -800], [-3200, -1100], [-3700, -800])),
  },
  {
    code: 1120,
    field: 'FB2',
    status: 1,
    shape: onLand(smooth([1050, -4050], [1350, -4000], [1400, -4600], [1250, -4700], [1000, -4400])),
  },
  {
    code: 1120,
    field: 'FB1',
    status: 1,
    shape: onLand(smooth([-700, 5900], [100, 5900], [300, 5200], [-500, 4950])),
  },
  { code: 1110, field: 'BE1', status: 1, shape: town },
  { code: 1110, field: 'BE2', status: 1, shape: borre },
  { code: 1110, field: 'BE3', status: 1, shape: skoppum },
  { code: 1110, field: 'BE4', status: 1, shape: nykirke },
  { code: 1110, field: 'BE5', status: 1, shape: asgardstrand },
  {
    code: 1110,
    field: 'B1',
    status: 2,
    shape: onLand(smooth([-2150, -950], [-1500, -900], [-1350, -1420], [-2100, -1470])),
  },
  {
    code: 1110,
    field: 'B3',
    status: 2,
    shape: onLand(polygon([350, -2480], [1000, -2620], [1020, -3050], [480, -3020])),
  },
  {
    code: 1300,
    field: 'N3',
    status: 2,
    shape: onLand(polygon([-2900, -1500], [-2250, -1430], [-2230, -1950], [-2800, -2050])),
  },
  {
    code: 3040,
    field: 'F3',
    status: 1,
    shape: onLand(smooth([1250, 1200], [1560, 1150], [1600, 700], [1350, 600])),
  },
  { code: 1110, field: 'B2', status: 2, shape: polygon([1500, 900], [2050, 950], [2100, 420], [1480, 380]) },
  {
    code: 1130,
    field: 'S1',
    status: 1,
    shape: onLand(polygon([1950, 1930], [2480, 1800], [2900, 1250], [2250, 1150], [2020, 1400])),
  },
  {
    code: 1130,
    field: 'S2',
    status: 2,
    shape: polygon([1460, 1860], [1930, 1850], [2010, 1400], [1480, 1330]),
  },
  {
    code: 1300,
    field: 'N1',
    status: 1,
    shape: polygon([-4900, 1500], [-4150, 1560], [-4100, 900], [-4850, 780]),
  },
  {
    code: 1300,
    field: 'N2',
    status: 2,
    shape: polygon([-4100, 1480], [-3400, 1480], [-3380, 860], [-4080, 900]),
  },
  {
    code: 3040,
    field: 'F1',
    status: 1,
    shape: common(shoreBelt(150), rectangle(1000, -3650, 2700, -1350)),
  },
  {
    code: 3040,
    field: 'F2',
    status: 2,
    shape: common(shoreBelt(120), rectangle(1900, -1250, 2700, -150)),
  },
  {
    code: 2040,
    field: 'H1',
    status: 1,
    shape: polygon([2560, 1180], [3150, 1250], [3120, 1640], [2620, 1500]),
  },
  {
    code: 2010,
    status: 1,
    shape: onLand(merge(band(motorway, 60), band(mainRoad, 26), band(coastRoad, 18))),
  },
];
