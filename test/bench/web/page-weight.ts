import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildClient, isClientBuilt } from '../../../server/build-client.ts';
import { clientDirectory } from '../../../server/http/client-directory.ts';
import type { BenchResult } from '../bench-result.ts';

type Chunk = {
  readonly file: string;
  readonly name?: string;
  readonly imports?: string[];
  readonly css?: string[];
  readonly isEntry?: boolean;
};
type Manifest = Readonly<Record<string, Chunk>>;

/** Weight of what a first visit loads, gzip as served. */
export async function weighPages(): Promise<readonly BenchResult[]> {
  if (!(await isClientBuilt())) await buildClient();
  const manifest: Manifest = JSON.parse(await readFile(join(clientDirectory, '.vite/manifest.json'), 'utf8'));
  const entry = filesOf(manifest, ['index.html']);
  const portal = filesOf(manifest, ['index.html', 'portal/portal-page.tsx']);
  const worker = Object.keys(manifest).find((key) => manifest[key]?.name === 'map-worker');
  if (!worker) throw new Error('the build has no map worker');
  const map = ['index.html', 'map/map-controller.ts', worker];
  const withMap = filesOf(manifest, [...map, 'portal/portal-page.tsx']);
  const plan = filesOf(manifest, [...map, 'plans/plan-page.tsx']);
  return [
    await weigh('JavaScript of the shell', [...entry].filter(isScript), 120),
    await weigh('JavaScript of the portal without its map', [...portal].filter(isScript), 120),
    await weigh('JavaScript of the portal with its map', [...withMap].filter(isScript), 560),
    await weigh('JavaScript of a plan page with its map', [...plan].filter(isScript), 560),
    await weigh('CSS of the shell', [...entry].filter(isStyle), 35),
    await weigh('CSS of a page with map', [...withMap].filter(isStyle), 48),
  ];
}

const isScript = (file: string) => /\.m?js$/.test(file);
const isStyle = (file: string) => file.endsWith('.css');

function filesOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the build has no ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const next of chunk.imports ?? []) visit(next);
  };
  keys.forEach(visit);
  return files;
}

async function weigh(what: string, files: readonly string[], budget: number): Promise<BenchResult> {
  const weights = await Promise.all(
    [...new Set(files)].map(async (file) => (await stat(join(clientDirectory, `${file}.gz`))).size),
  );
  const value = weights.reduce((sum, weight) => sum + weight, 0) / 1000;
  return { what, value, unit: 'kB', budget: `at most ${budget} kB`, isWithin: value <= budget };
}
