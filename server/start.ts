import { buildClient, isClientBuilt } from './build-client.ts';
import { main } from './main.ts';

/** `npm start`: builds the pages where they are missing or older than their sources, then serves. */
await main(async () => {
  if (await isClientBuilt()) return;
  console.log('Bygger nettsidene (om lag ti sekunder) …');
  await buildClient();
});
