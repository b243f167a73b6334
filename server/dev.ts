import { join } from 'node:path';
import { main } from './main.ts';

/** `npm run dev`: the server as it is, and the pages from their sources with hot reload. */
await main(async () => {
  const { createServer } = await import('vite');
  const pages = await createServer({ configFile: join(import.meta.dirname, '..', 'vite.config.ts') });
  await pages.listen();
  pages.printUrls();
});
