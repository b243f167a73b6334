import { env } from 'node:process';
import type { BenchResult } from '../bench-result.ts';
import { benchGrowth } from './bench-growth.ts';
import { benchTiles } from './bench-tiles.ts';
import { openRegionDatabase } from './region-database.ts';
import { benchRegion } from './synthetic-region.ts';

/**
 * Shared geodata on a region of 200 000 plan objects and 120 000 comments, on PostGIS: needs DATABASE_URL. With
 * KEEP_REGION=on the region stays for the next run.
 */
export async function benchGeodata(): Promise<readonly BenchResult[]> {
  const serverUrl = env.DATABASE_URL;
  if (!serverUrl) throw new Error('this benchmark needs PostGIS: set DATABASE_URL');
  await using region = await openRegionDatabase(serverUrl, {
    name: 'allmenning_geodata_bench',
    region: benchRegion,
    isKept: env.KEEP_REGION === 'on',
  });
  return [...(await benchTiles(region)), ...(await benchGrowth(serverUrl))];
}
