import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const output = join(root, 'dist', 'client');
const stampPath = join(root, 'dist', 'client-sources.sha256');
const sources = [
  'client/**/*',
  'domain/**/*.ts',
  'vite.config.ts',
  'server/*-plugin.ts',
  'package-lock.json',
];
const compressible = /\.(js|mjs|css|html|svg|json)$/;

/** True when the built pages are of the sources as they are now. */
export async function isClientBuilt(): Promise<boolean> {
  const stamp = await readFile(stampPath, 'utf8').catch(() => '');
  return stamp === (await hashSources());
}

/** Builds with Vite, compresses for `preCompressed` serving, and stamps the result with its sources. */
export async function buildClient(): Promise<void> {
  // Loaded when needed: a start that has nothing to build shall not pay for the bundler.
  const { build } = await import('vite');
  const hash = await hashSources();
  // A build that is killed leaves no stamp, nor one that older sources would match.
  await rm(stampPath, { force: true });
  // React's plugin asks the environment, which a test run sets to another word.
  process.env.NODE_ENV = 'production';
  await build({ root: join(root, 'client'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  for await (const name of glob('**/*', { cwd: output })) {
    if (compressible.test(name)) await compress(join(output, name));
  }
  await writeFile(stampPath, hash);
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  const brotli = promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  await writeFile(`${path}.br`, await brotli);
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

async function hashSources(): Promise<string> {
  const names: string[] = [];
  for (const pattern of sources) {
    for await (const entry of glob(pattern, { cwd: root, withFileTypes: true })) {
      if (entry.isFile()) names.push(join(entry.parentPath, entry.name));
    }
  }
  const hash = createHash('sha256');
  for (const name of names.sort()) hash.update(name.slice(root.length)).update(await readFile(name));
  return hash.digest('hex');
}
