import { join } from 'node:path';

/** Where the built client is. */
export const clientDirectory = join(import.meta.dirname, '..', '..', 'dist', 'client');
