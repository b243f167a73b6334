import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const features = [
  'municipalities',
  'accounts',
  'plans',
  'hearings',
  'proof',
  'comments',
  'journal',
  'desk',
] as const;
const readModels = ['tiles', 'geodata', 'downloads', 'ogc', 'feeds', 'catalogue', 'live'];
/** The only places where features are put together. */
const composers = ['server/main.ts', 'server/http/server.ts', 'server/rpc/app-router.ts'];

type Import = { readonly from: string; readonly to: string; readonly isType: boolean };

const imports = globSync('{client,domain,drizzle,server}/**/*.{ts,tsx}', { cwd: root }).flatMap(importsOf);

function importsOf(from: string): Import[] {
  // What comments and texts say of imports is no import.
  const text = readFileSync(join(root, from), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g,
  );
  return [...found].map(([, type, plain, dynamic]) => {
    const target = plain ?? dynamic ?? '';
    const to = target.startsWith('.') ? relative(root, normalize(join(root, dirname(from), target))) : target;
    return { from, to, isType: type !== undefined };
  });
}

const offenders = (rule: (one: Import) => boolean) =>
  imports.filter(rule).map(({ from, to }) => `${from} imports ${to}`);

const isFile = (target: string) => /\.(tsx?|css|json|svg)(\?.*)?$/.test(target);
const featureOf = (path: string, side: string) =>
  features.findIndex((name) => path.startsWith(`${side}/${name}/`));

describe('who may import whom', () => {
  it('finds the imports it judges', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it('domain imports zod, turf and itself', () => {
    expect(
      offenders(
        ({ from, to }) =>
          from.startsWith('domain/') && !to.startsWith('domain/') && !/^(zod|@turf\/turf|geojson)$/.test(to),
      ),
    ).toEqual([]);
  });

  it('client takes nothing of server and drizzle but types', () => {
    expect(
      offenders(
        ({ from, to, isType }) => from.startsWith('client/') && /^(server|drizzle)\//.test(to) && !isType,
      ),
    ).toEqual([]);
  });

  it('only the map room knows the map library', () => {
    expect(
      offenders(
        ({ from, to }) =>
          from.startsWith('client/') &&
          !from.startsWith('client/map/') &&
          /^(maplibre-gl|terra-draw)/.test(to),
      ),
    ).toEqual([]);
  });

  it('server and drizzle never import client', () => {
    expect(offenders(({ from, to }) => /^(server|drizzle)\//.test(from) && to.startsWith('client/'))).toEqual(
      [],
    );
  });

  it('a feature imports lower features only', () => {
    expect(
      offenders(({ from, to }) => {
        const [own, other] = [featureOf(from, 'server'), featureOf(to, 'server')];
        return own >= 0 && other > own;
      }),
    ).toEqual([]);
  });

  it('nobody imports a router but the app router', () => {
    expect(
      offenders(
        ({ from, to, isType }) => /\.router\.ts$/.test(to) && !isType && !from.startsWith('server/rpc/'),
      ),
    ).toEqual([]);
  });

  it('read models import no feature service', () => {
    expect(
      offenders(
        ({ from, to }) =>
          readModels.some((room) => from.startsWith(`server/${room}/`)) && /\.service\.ts$/.test(to),
      ),
    ).toEqual([]);
  });

  it('pages are asked for by the server alone', () => {
    expect(
      offenders(
        ({ from, to }) =>
          to.startsWith('server/pages/') &&
          !from.startsWith('server/pages/') &&
          from !== 'server/http/server.ts',
      ),
    ).toEqual([]);
  });

  it('platform rooms import features only where the product is put together', () => {
    expect(
      offenders(
        ({ from, to, isType }) =>
          /^server\/(database|files)\//.test(from) &&
          featureOf(to, 'server') >= 0 &&
          !isType &&
          !composers.includes(from),
      ),
    ).toEqual([]);
  });

  it('queries of a feature are asked by that feature alone', () => {
    expect(
      offenders(({ from, to }) => {
        const [own, other] = [featureOf(from, 'server'), featureOf(to, 'server')];
        return to.endsWith('.queries.ts') && from.startsWith('server/') && own !== other;
      }),
    ).toEqual([]);
  });

  it('imports name files with their ending', () => {
    expect(offenders(({ to }) => /^(client|domain|drizzle|server)\//.test(to) && !isFile(to))).toEqual([]);
  });
});
