import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const workerAddress = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const workerModule = '\0map-worker';

/**
 * Builds MapLibre from the sources in its package. What it publishes built are two programs, for the
 * page and for the worker, that each bear the half they have in common; built together with ours they
 * share one file, which is fetched and kept once.
 */
export function mapProgram(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
  const sources = join(folder, 'src');
  return {
    name: 'map-program',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: [{ find: /^maplibre-gl$/, replacement: join(sources, 'index.ts') }] },
    }),
    resolveId: (id) => (id === workerAddress ? workerModule : undefined),
    load(id) {
      if (id !== workerModule) return undefined;
      const worker = this.emitFile({
        type: 'chunk',
        id: join(sources, 'source', 'worker.ts'),
        name: 'map-worker',
      });
      return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
    },
    async transform(code, id) {
      if (!id.startsWith(sources) || !id.endsWith('.ts')) return undefined;
      // The sources mean a field without a value as a type alone: it must not become an assignment.
      const { code: script, map } = await transformWithOxc(code, id, {
        target: 'es2021',
        assumptions: { setPublicClassFields: true },
        typescript: { removeClassFieldsWithoutInitializer: true },
      });
      return map ? { code: script, map } : { code: script };
    },
  };
}
