import { bbox } from '@turf/turf';
import type { BackgroundThing } from '../../cartography/draw-background.ts';
import type { PrintBackground } from '../../print/print-routes.ts';
import type { BackgroundFeature } from './background-feature.ts';
import { coastAttribution, demoBackground } from './demo-background.ts';

type Placed = { readonly thing: BackgroundThing; readonly box: readonly number[] };

let placed: readonly Placed[] | undefined;

/** The demo's drawn base map for printed maps and pictures. */
export const demoPrintBackground: PrintBackground = {
  attribution: `${coastAttribution}. Gater og hus er oppdiktet (eksempel)`,
  read: ([west, south, east, north]) => {
    placed ??= demoBackground().features.map((feature) => ({ thing: thingOf(feature), box: bbox(feature) }));
    return placed
      .filter(
        ({ box: [left = 0, low = 0, right = 0, high = 0] }) =>
          left <= east && west <= right && low <= north && south <= high,
      )
      .map(({ thing }) => thing);
  },
};

function thingOf({ properties, geometry }: BackgroundFeature): BackgroundThing {
  return { layer: properties.layer, name: properties.name, width: properties.width, geometry };
}
