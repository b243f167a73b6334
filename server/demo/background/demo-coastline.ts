import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackgroundFeature } from './background-feature.ts';

/** The coast of Vestfold and Saltdal in WGS 84, cut from OpenStreetMap by `cut-coastline.ts`. */
export function demoCoastline(): BackgroundFeature[] {
  // Our own file.
  const file = JSON.parse(readFileSync(join(import.meta.dirname, 'coastline.geojson'), 'utf8')) as {
    readonly features: readonly BackgroundFeature[];
  };
  return [...file.features];
}
