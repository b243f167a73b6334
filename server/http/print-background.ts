import type { Config } from '../config.ts';
import { demoPrintBackground } from '../demo/background/print-background.ts';
import type { PrintBackground } from '../print/print-routes.ts';
import { createTileBackground } from '../print/tile-background.ts';

/** What lies under a printed plan: the same as on the screen. */
export function printBackgroundOf({
  basemapTileUrl,
  demo,
}: Pick<Config, 'basemapTileUrl' | 'demo'>): PrintBackground | undefined {
  if (basemapTileUrl) return { readTiles: createTileBackground(basemapTileUrl), attribution: '© Kartverket' };
  return demo ? demoPrintBackground : undefined;
}
