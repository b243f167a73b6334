import { band, offsetLine, smooth } from './drawing/path.ts';
import type { LegalLineSketch, PlanSketch } from './drawing/plan-sketch.ts';
import { common, grow, polygon, rectangle } from './drawing/shape.ts';
import {
  coastRoad,
  hortenFrame,
  land,
  mainRoad,
  motorway,
  municipality,
  railway,
  shoreBelt,
} from './horten-ground.ts';
import { purposes } from './kommuneplan-horten-purposes.ts';

/** The drawing of Kommuneplanens arealdel for Horten (plan EKS-06). */
export function kommuneplanHorten(): PlanSketch {
  return {
    slug: 'kommuneplan-horten',
    family: 'municipal',
    frame: hortenFrame,
    identity: {
      municipalityNumber: '3901',
      planId: 'EKS-06',
      name: 'Kommuneplanens arealdel (eksempel)',
      planType: '20',
      planStatus: '2',
      proposerType: '1',
      version: 1,
    },
    scale: 25_000,
    boundary: municipality,
    purposes,
    zones: [
      { kind: 'Støy', code: 220, name: 'H220_1', shape: common(band(motorway, 420), grow(municipality, -2)) },
      {
        kind: 'Fare',
        code: 310,
        name: 'H310_1',
        shape: smooth([-2350, 3350], [-1800, 3250], [-1500, 2800], [-1950, 2500], [-2350, 2750]),
      },
      {
        kind: 'Fare',
        code: 320,
        name: 'H320_1',
        shape: common(shoreBelt(60), rectangle(2150, 100, 2900, 1180)),
      },
      {
        kind: 'AngittHensyn',
        code: 560,
        name: 'H560_1',
        shape: smooth([-900, 300], [-100, 500], [350, -100], [150, -900], [-600, -1000], [-1000, -400]),
      },
      {
        kind: 'AngittHensyn',
        code: 570,
        name: 'H570_1',
        shape: common(polygon([1500, -1950], [2150, -1900], [2050, -2600], [1480, -2550]), land),
      },
      {
        kind: 'Detaljering',
        code: 910,
        name: 'H910_1',
        shape: common(polygon([2080, 1880], [2450, 1780], [2700, 1350], [2300, 1220], [2080, 1420]), land),
      },
    ],
    lines: [
      ...shoreLimit(),
      { code: 1111, line: offsetLine(motorway, 110) },
      { code: 1130, line: offsetLine(mainRoad, 22), transport: { status: 1 } },
      { code: 1130, line: offsetLine(coastRoad, -18), transport: { status: 2 } },
      { code: 1151, line: railway, transport: { status: 1 } },
    ],
  };
}

/** The building limit towards the sea along the coast of Borre: 100 metres inland of the shore. */
function shoreLimit(): LegalLineSketch[] {
  const mainland = grow(land, -100).map(([ring = []]) => ring);
  const longest = mainland.reduce((best, ring) => (ring.length > best.length ? ring : best), []);
  const along = longest.filter(([x, y]) => x > 1000 && y > -5000 && y < 900);
  return along.length < 2 ? [] : [{ code: 1112, line: along }];
}
