import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { migrationsFolder } from './migrate.ts';

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number() })).min(1) });

let read: Promise<number> | undefined;

/** The time stamp of the last migration that this version of the product brings, as the database records it. */
export function lastMigration(): Promise<number> {
  read ??= readLast();
  return read;
}

async function readLast(): Promise<number> {
  const text = await readFile(join(migrationsFolder, 'meta', '_journal.json'), 'utf8');
  return Math.max(...journalSchema.parse(JSON.parse(text)).entries.map(({ when }) => when));
}
