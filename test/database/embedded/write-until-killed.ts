/** Starts the engine on the folder it is given and prints each number that the database has acknowledged. */
import { writeSync } from 'node:fs';
import postgres from 'postgres';
import { startEmbeddedEngine } from '../../../server/database/embedded/start-engine.ts';

const engine = await startEmbeddedEngine({ dataDirectory: process.argv[2] ?? '' });
const sql = postgres({ ...engine.connection('postgres'), max: 1, onnotice: () => undefined });
await sql`create table if not exists written (id bigint generated always as identity)`;
for (;;) {
  const [row] = await sql`insert into written default values returning id`;
  writeSync(1, `${row?.id}\n`);
}
