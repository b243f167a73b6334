import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { clientChunks } from './server/client-chunks-plugin.ts';
import { mapProgram } from './server/map-program-plugin.ts';
import { pdfAssets } from './server/pdf-assets-plugin.ts';
import { serviceWorker } from './server/service-worker-plugin.ts';
import { workers } from './test/run/workers.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? 8080}`;

/** What the server answers by itself while the pages come from the development server. */
const answeredByServer = [
  '/trpc',
  '/geodata',
  '/tiles',
  '/ogc',
  '/feeds',
  '/downloads',
  '/proof',
  '/print',
  '/files',
  '/h/',
  '/healthz',
  '/readyz',
];

/** Tests that start the product or a browser; last, since each fills a good part of a small machine. */
const browserTests = [
  'test/journeys/**/*.test.ts',
  'test/start/**/*.test.ts',
  'test/map/map-in-browser.test.ts',
  'test/map/every-code-drawn.test.ts',
];

/**
 * Tests of the embedded engine itself, and of the map's drawing, which asks no database: run once, where the embedded
 * engine is the run's. See docs/decisions/2026-11-22-a-suite-within-an-hour.md.
 */
const noneOfServers = process.env.DATABASE_URL
  ? [
      'test/database/embedded/**/*.test.ts',
      'test/start/start.test.ts',
      'test/start/crash.test.ts',
      'test/map/map-in-browser.test.ts',
      'test/map/every-code-drawn.test.ts',
    ]
  : [];

const tests = {
  setupFiles: ['test/run/same-examples.ts'],
  include: ['test/**/*.test.{ts,tsx}'],
  // A test that hangs is found all the same; one that starts processes takes minutes on a starved machine.
  testTimeout: 180_000,
  hookTimeout: 240_000,
  // What comes after an answer comes when it comes; the runner's own second is short on a busy machine.
  expect: { poll: { timeout: 15_000 } },
  // See docs/decisions/2026-11-22-second-attempts.md: a second failure fails the run, and its end names who needed it.
  retry: 1,
  // No test mocks a module or changes the environment; loading the server anew for each file was half of the work.
  isolate: false,
};

export default defineConfig({
  root: 'client',
  plugins: [
    react(),
    pdfAssets(),
    mapProgram(),
    clientChunks(import.meta.dirname),
    serviceWorker(import.meta.dirname),
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: {
    // The host stays the page's own, so that the origin check sees one site.
    proxy: Object.fromEntries(
      answeredByServer.map((path) => [path, { target: server, changeOrigin: false }]),
    ),
  },
  test: {
    root: '.',
    globalSetup: ['test/run/build-setup.ts', 'test/run/database-setup.ts'],
    reporters: ['default', './test/run/summary-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          ...tests,
          name: 'rules',
          exclude: [...browserTests, ...noneOfServers],
          maxWorkers: workers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...tests,
          name: 'product',
          // What a page shows after an act comes when it comes; a busy machine takes its time.
          expect: { poll: { timeout: 20_000 } },
          include: browserTests,
          exclude: noneOfServers,
          // One waits for its page or process while the other computes.
          maxWorkers: workers,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
