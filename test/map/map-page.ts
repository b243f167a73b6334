import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';
import { mapProgram } from '../../server/map-program-plugin.ts';

type Chunk = {
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly modules: readonly string[];
};
export type MapPage = AsyncDisposable & {
  readonly url: string;
  readonly chunks: readonly Chunk[];
  readonly assets: readonly string[];
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

const PAGE = new URL('./page/main.tsx', import.meta.url);

/** The map's own page, built as the product is built, and served on a free port. */
export async function startMapPage(): Promise<MapPage> {
  const directory = await mkdtemp(join(tmpdir(), 'allmenning-map-'));
  const result = await build({
    configFile: false,
    root: dirname(fileURLToPath(PAGE)),
    logLevel: 'error',
    plugins: [react(), mapProgram()],
    build: { outDir: directory, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
  const output = outputOf(result);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    const file = join(directory, path === '/' ? 'index.html' : path);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    chunks: output.flatMap((item) => (item.type === 'chunk' ? [chunkOf(item)] : [])),
    assets: output.map((item) => item.fileName),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function outputOf(
  result: Awaited<ReturnType<typeof build>>,
): readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] {
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('the build of the map page gave no output');
  return first.output;
}

function chunkOf({ fileName, code, imports, moduleIds }: Rolldown.OutputChunk): Chunk {
  return { fileName, code, imports, modules: moduleIds };
}
