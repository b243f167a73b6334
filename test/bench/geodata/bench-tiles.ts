import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchResult } from '../bench-result.ts';
import { benchItems } from './bench-items.ts';
import { type ChildServer, startChildServer } from './child-server.ts';
import { type Load, loadOnce } from './load-tiles.ts';
import { type MapServer, startMapServer } from './map-server.ts';
import { processorMilliseconds } from './processor-time.ts';
import type { RegionDatabase } from './region-database.ts';
import { regionTiles, spread, type TileName } from './region-tiles.ts';
import { benchRegion } from './synthetic-region.ts';
import { loadWarm, type WarmLoad } from './warm-tiles.ts';

const floors = {
  12: { tiles: 60, mapServer: 1.3, martin: 2.3, pgTileserv: 3 },
  14: { tiles: 300, mapServer: 0.8, martin: 1.7, pgTileserv: 1.8 },
} as const;
const rounds = 3;

/** Tiles of plan objects, cold and warm, against other servers on the same database in the same run. */
export async function benchTiles(region: RegionDatabase): Promise<readonly BenchResult[]> {
  // Their tables have an index on the column that they ask by; ours has one on what is drawn.
  await region.owner`create index if not exists plan_object_as_delivered on plan_object using gist (geom)`;
  await region.owner`analyze plan_object`;
  const toDegrees = async (east: number, north: number): Promise<readonly [number, number]> => {
    const [at] = await region.owner<{ lon: number; lat: number }[]>`
      select st_x(point) as lon, st_y(point) as lat
      from (select st_transform(st_setsrid(st_makepoint(${east}, ${north}), 25832), 4326) as point) as one
    `;
    return [at?.lon ?? 0, at?.lat ?? 0];
  };
  await using own = await startChildServer('serve-own.ts', region.url);
  await using peers = await startChildServer('serve-peers.ts', region.url);
  await using mapServer = (await startMapServer(region.url)) ?? undefined;
  const results: BenchResult[] = [];
  for (const z of [14, 12] as const) {
    const tiles = spread(await regionTiles(toDegrees, benchRegion, z), floors[z].tiles);
    results.push(...(await benchCold(region, { own, peers, mapServer, tiles, z })));
  }
  const warm = spread(await regionTiles(toDegrees, benchRegion, 14), 200);
  results.push(...(await benchWarm({ own, mapServer, tiles: warm })));
  const small = spread(await regionTiles(toDegrees, benchRegion, 15), 200);
  const large = spread(await regionTiles(toDegrees, benchRegion, 12), 25);
  results.push(...(await benchItems(region, { own, mapServer, small, large })));
  return results;
}

type Cold = {
  readonly own: ChildServer;
  readonly peers: ChildServer;
  readonly mapServer: MapServer | undefined;
  readonly tiles: readonly TileName[];
  readonly z: 12 | 14;
};

/** Each tile once, all servers by turns; the best of three rounds, since others use the machine too. */
async function benchCold(
  region: RegionDatabase,
  { own, peers, mapServer, tiles, z }: Cold,
): Promise<BenchResult[]> {
  const urls = {
    own: tiles.map(({ x, y }) => `${own.url}/tiles/plan-objects/${z}/${x}/${y}.mvt`),
    mapServer: mapServer ? tiles.map(({ x, y }) => mapServer.tileUrl(z, x, y)) : [],
    martin: tiles.map(({ x, y }) => `${peers.url}/martin/${z}/${x}/${y}`),
    pgTileserv: tiles.map(({ x, y }) => `${peers.url}/pgTileserv/${z}/${x}/${y}`),
  };
  const best: Partial<Record<keyof typeof urls, Load & { readonly processor: number | null }>> = {};
  for (let round = 0; round < rounds; round++) {
    for (const name of ['own', 'mapServer', 'martin', 'pgTileserv'] as const) {
      if (urls[name].length === 0) continue;
      // Nothing that ours has kept serves again.
      await region.owner`update app.data_version set plan_objects = plan_objects + 1`;
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await fetch(urls.own[0] ?? '');
      const before = await processorMilliseconds(region.owner);
      const load = await loadOnce(urls[name].slice(1));
      const after = await processorMilliseconds(region.owner);
      const processor = before === null || after === null ? null : (after - before) / (tiles.length - 1);
      console.error(
        `geodata: z${z} ${name}: ${load.perSecond.toFixed(1)}/s, p50 ${load.p50.toFixed(1)} ms, p99 ${load.p99.toFixed(1)} ms, ${load.bytes} bytes, ${processor?.toFixed(1)} ms of processor a tile`,
      );
      if (load.perSecond > (best[name]?.perSecond ?? 0)) best[name] = { ...load, processor };
    }
  }
  const ratio = (name: 'mapServer' | 'martin' | 'pgTileserv', words: string): BenchResult[] => {
    const load = best[name];
    if (!load || !best.own) return [];
    const value = best.own.perSecond / load.perSecond;
    const floor = floors[z][name];
    const work = best.own.processor && load.processor ? load.processor / best.own.processor : null;
    return [
      // What the clock says where nothing else runs; told beside it, since it says the same where much does.
      ...(work === null
        ? []
        : [
            {
              what: `cold z${z}, processor, times ${words}`,
              value: work,
              unit: '×',
              budget: 'none',
              isWithin: true,
            },
          ]),
      {
        what: `cold z${z}, times ${words}`,
        value,
        unit: '×',
        budget: `at least ${floor} ×`,
        isWithin: value >= floor,
      },
    ];
  };
  const own12 = best.own;
  return [
    { what: `cold z${z}`, value: own12?.perSecond ?? 0, unit: '/s', budget: 'none', isWithin: true },
    {
      what: `cold z${z} p50 of eight at once`,
      value: own12?.p50 ?? 0,
      unit: 'ms',
      budget: 'none',
      isWithin: true,
    },
    {
      what: `z${z} tile`,
      value: (own12?.bytes ?? 0) / 1000,
      unit: 'kB',
      budget: 'at most 100 kB',
      isWithin: (own12?.bytes ?? 0) <= 100_000,
    },
    ...ratio('mapServer', 'MapServer'),
    ...ratio('martin', 'Martin’s SQL'),
    ...ratio('pgTileserv', 'pg_tileserv’s SQL'),
  ];
}

/** The same bytes from our memory and from nginx' disk, by turns; the best of each, since others use the machine too. */
async function benchWarm({
  own,
  mapServer,
  tiles,
}: Pick<Cold, 'own' | 'mapServer' | 'tiles'>): Promise<BenchResult[]> {
  const paths = tiles.map(({ z, x, y }) => `/tiles/plan-objects/${z}/${x}/${y}.mvt`);
  await loadOnce(paths.map((path) => own.url + path));
  if (mapServer) {
    for (const [index, path] of paths.entries()) {
      // The raw packed bytes: a client that unpacks would hide them.
      await writeFile(join(mapServer.staticFolder, `${index}.mvt.gz`), await packedBytes(own.url + path));
    }
  }
  const loads: { own: WarmLoad[]; nginx: WarmLoad[] } = { own: [], nginx: [] };
  for (let round = 0; round < rounds; round++) {
    const ours = await loadWarm(own.url, paths);
    if (!ours) return [];
    loads.own.push(ours);
    const names = paths.map((_, index) => `/${index}.mvt`);
    const nginx = mapServer ? await loadWarm(mapServer.staticUrl, names) : null;
    if (nginx) loads.nginx.push(nginx);
    console.error(
      `geodata: warm own ${ours.perSecond.toFixed(0)}/s, p99 ${ours.p99} ms; nginx ${nginx?.perSecond.toFixed(0)}/s, p99 ${nginx?.p99} ms`,
    );
  }
  const most = (of: readonly WarmLoad[]) => Math.max(...of.map(({ perSecond }) => perSecond));
  const least = (of: readonly WarmLoad[]) => Math.min(...of.map(({ p99 }) => p99));
  const results: BenchResult[] = [
    {
      what: 'warm',
      value: most(loads.own),
      unit: '/s',
      budget: 'at least 10000 /s',
      isWithin: most(loads.own) >= 10_000,
    },
    {
      what: 'warm p99',
      value: least(loads.own),
      unit: 'ms',
      budget: 'at most 15 ms',
      isWithin: least(loads.own) <= 15,
    },
  ];
  if (loads.nginx.length === 0) return results;
  const value = most(loads.own) / most(loads.nginx);
  return [
    ...results,
    { what: 'nginx, the same bytes', value: most(loads.nginx), unit: '/s', budget: 'none', isWithin: true },
    { what: 'nginx p99', value: least(loads.nginx), unit: 'ms', budget: 'none', isWithin: true },
    { what: 'warm, times nginx', value, unit: '×', budget: 'at least 0.333 ×', isWithin: value >= 1 / 3 },
  ];
}

async function packedBytes(url: string): Promise<Buffer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts)));
    }).on('error', reject);
  });
}
