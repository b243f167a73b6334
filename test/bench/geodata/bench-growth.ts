import { makeTile } from '../../../server/tiles/make-tile.ts';
import type { TileRequest } from '../../../server/tiles/tile-reading.ts';
import type { BenchResult } from '../bench-result.ts';
import { processorMilliseconds } from './processor-time.ts';
import { openRegionDatabase } from './region-database.ts';
import { regionTiles, spread } from './region-tiles.ts';
import type { SyntheticRegion } from './synthetic-region.ts';

const rounds = 4;
const sizes = [1_000, 10_000, 100_000] as const;

/** The same tiles where there are few plans elsewhere and where there are many: they cost the same. */
export async function benchGrowth(serverUrl: string): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = [];
  let fewest: number | undefined;
  for (const plans of sizes) {
    const milliseconds = await costOfTiles(serverUrl, plans);
    fewest ??= milliseconds;
    const limit = fewest * 1.5 + 1;
    results.push({
      what: `processor, z14 tile among ${plans} plans`,
      value: milliseconds,
      unit: 'ms',
      budget: `at most ${limit.toFixed(1)} ms`,
      isWithin: milliseconds <= limit,
    });
    console.error(`geodata: z14 tile among ${plans} plans: ${milliseconds.toFixed(2)} ms of processor`);
  }
  return results;
}

async function costOfTiles(serverUrl: string, plans: number): Promise<number> {
  const region: SyntheticRegion = { plans, objectsPerPlan: 2, comments: 0, corners: 12 };
  await using made = await openRegionDatabase(serverUrl, { name: `allmenning_growth_${plans}`, region });
  const toDegrees = async (east: number, north: number): Promise<readonly [number, number]> => {
    const [at] = await made.owner<{ lon: number; lat: number }[]>`
      select st_x(point) as lon, st_y(point) as lat
      from (select st_transform(st_setsrid(st_makepoint(${east}, ${north}), 25832), 4326) as point) as one
    `;
    return [at?.lon ?? 0, at?.lat ?? 0];
  };
  const tiles = spread(await regionTiles(toDegrees, { plans: 1_000 }, 14), 40);
  const read: TileRequest['read'] = (query, parameters) => made.engine.database.read({}, query, parameters);
  const round = async () => {
    for (const { z, x, y } of tiles) {
      for (const layer of ['plan-objects', 'plan-outlines', 'hearings'] as const)
        await makeTile({ layer, z, x, y }, { read, overview: (_what, readAll) => readAll(read) });
    }
  };
  await round();
  // The processor's time: the clock's would say as much of what else runs.
  const used = async () => {
    const { user, system } = process.cpuUsage();
    return ((await processorMilliseconds(made.owner)) ?? 0) + (user + system) / 1000;
  };
  const before = await used();
  for (let count = 0; count < rounds; count++) await round();
  return ((await used()) - before) / rounds / tiles.length / 3;
}
