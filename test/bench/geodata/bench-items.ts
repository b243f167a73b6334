import type { BenchResult } from '../bench-result.ts';
import type { ChildServer } from './child-server.ts';
import { type Load, loadOnce } from './load-tiles.ts';
import type { MapServer } from './map-server.ts';
import { processorMilliseconds } from './processor-time.ts';
import type { RegionDatabase } from './region-database.ts';
import { type TileName, tileDegrees } from './region-tiles.ts';

const rounds = 3;
/** Times MapServer, where a page is a part of what matches. */
const floor = 5;

type Items = {
  readonly own: ChildServer;
  readonly mapServer: MapServer | undefined;
  /** Boxes of some forty plan objects each. */
  readonly small: readonly TileName[];
  /** Boxes of some two thousand. */
  readonly large: readonly TileName[];
};

/**
 * Plan objects as GeoJSON by OGC API Features, from the same view as the public role, up to a hundred within a box of
 * which neither server has kept an answer: all of a small one, the first page of a large one. Not the first page of
 * all: MapServer reads the whole region for it.
 */
export async function benchItems(
  region: RegionDatabase,
  { own, mapServer, small, large }: Items,
): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const { what, tiles, atLeast } of [
    { what: 'OGC items, all of a box', tiles: small, atLeast: null },
    { what: 'OGC items, a hundred of a box', tiles: large, atLeast: floor },
  ]) {
    const queries = tiles.map((tile) => `limit=100&bbox=${tileDegrees(tile).join(',')}`);
    const urls = {
      own: queries.map((query) => `${own.url}/ogc/collections/plan-objects/items?f=json&${query}`),
      mapServer: mapServer ? queries.map(mapServer.itemsUrl) : [],
    };
    if (mapServer) await expectSame(urls.own[0] ?? '', urls.mapServer[0] ?? '');
    results.push(...(await benchBoth(region, { what, atLeast, urls })));
  }
  return results;
}

type Urls = { readonly own: readonly string[]; readonly mapServer: readonly string[] };

async function benchBoth(
  region: RegionDatabase,
  { what, atLeast, urls }: { what: string; atLeast: number | null; urls: Urls },
): Promise<BenchResult[]> {
  const best: Partial<Record<keyof Urls, Load>> = {};
  const least: Partial<Record<keyof Urls, number>> = {};
  let kept: Load | undefined;
  for (let round = 0; round < rounds; round++) {
    for (const name of ['own', 'mapServer'] as const) {
      if (urls[name].length === 0) continue;
      // Nothing that ours has kept serves again.
      await region.owner`update app.data_version set plan_objects = plan_objects + 1`;
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await fetch(urls.own[0] ?? '');
      const before = await processorMilliseconds(region.owner);
      const load = await loadOnce(urls[name].slice(1));
      const after = await processorMilliseconds(region.owner);
      const processor = before === null || after === null ? null : (after - before) / (urls[name].length - 1);
      console.error(
        `geodata: ${what}, ${name}: ${load.perSecond.toFixed(1)}/s, p50 ${load.p50.toFixed(1)} ms, p99 ${load.p99.toFixed(1)} ms, ${load.bytes} bytes, ${processor?.toFixed(1)} ms of processor each`,
      );
      if (load.perSecond > (best[name]?.perSecond ?? 0)) best[name] = load;
      if (processor !== null) least[name] = Math.min(processor, least[name] ?? Infinity);
      if (name !== 'own') continue;
      // The same once more: what real clients meet, who ask for the same places.
      const again = await loadOnce(urls.own.slice(1));
      if (again.perSecond > (kept?.perSecond ?? 0)) kept = again;
    }
  }
  const { own, mapServer } = best;
  if (!own) return [];
  const told = (words: string, value: number, unit: string): BenchResult => ({
    what: `${what}${words}`,
    value,
    unit,
    budget: 'none',
    isWithin: true,
  });
  const results: BenchResult[] = [
    told('', own.perSecond, '/s'),
    ...(kept ? [told(', kept', kept.perSecond, '/s')] : []),
  ];
  if (!mapServer) return results;
  // Told beside the clock's, since it says the same where others use the machine too.
  if (least.own && least.mapServer)
    results.push(told(', processor, times MapServer', least.mapServer / least.own, '×'));
  const value = own.perSecond / mapServer.perSecond;
  return [
    ...results,
    {
      what: `${what}, times MapServer`,
      value,
      unit: '×',
      budget: atLeast === null ? 'none' : `at least ${atLeast} ×`,
      isWithin: atLeast === null || value >= atLeast,
    },
  ];
}

type Page = {
  readonly numberMatched: number;
  readonly features: readonly { readonly id: string }[];
};

/** Both find as many, and where a page has them all the same, or the comparison is worth nothing. */
async function expectSame(ownUrl: string, otherUrl: string): Promise<void> {
  const pageAt = async (url: string): Promise<Page> => JSON.parse(await (await fetch(url)).text());
  const [own, other] = [await pageAt(ownUrl), await pageAt(otherUrl)];
  const ids = ({ features, numberMatched }: Page) =>
    features.length < numberMatched
      ? features.length
      : features
          .map(({ id }) => id)
          .toSorted()
          .join();
  if (own.features.length > 0 && own.numberMatched === other.numberMatched && ids(own) === ids(other)) return;
  throw new Error(
    `the servers answer with other objects: ${own.numberMatched} and ${other.numberMatched} at ${ownUrl} and ${otherUrl}`,
  );
}
