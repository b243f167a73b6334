import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { sqlState } from '../../server/database/database-error.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { openTestDatabase } from './test-database.ts';

it('a database that has refused thousands of statements answers as before', async () => {
  await using database = openTestDatabase();
  const refused = async () => {
    const attempt = database.withRole('public', {}, (transaction) =>
      transaction.execute(sql`select 1 from comment_author`),
    );
    return attempt.then(
      () => 'done',
      (error: unknown) => sqlState(error) ?? String(error),
    );
  };
  const states = new Set<string>();
  // The embedded engine once gave up for good after 1872.
  for (let sent = 0; sent < 4000; sent += 50) {
    for (const state of await Promise.all(Array.from({ length: 50 }, refused))) states.add(state);
  }
  expect([...states]).toEqual(['42501']);
  expect((await buildMunicipality(database)).id).toHaveLength(36);
});
