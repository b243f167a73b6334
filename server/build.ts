import { buildClient } from './build-client.ts';
import { writeSbom } from './write-sbom.ts';

/** `npm run build`: the production client, compressed beforehand, and the list of what the product is made of. */
await buildClient();
await writeSbom();
