import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { textArray } from '../../server/database/text-array.ts';
import { openTestDatabase } from './test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

it('comes back as it was, whatever it is made of', async () => {
  const values = [
    ...[
      '',
      'NULL',
      'null',
      ' ',
      'a,b',
      '{}',
      '{"a": "b\\c"}',
      '"',
      '\\',
      '\\"',
      'æøå',
      'a\nb\tc',
      '-',
      'BFS1',
    ],
    ...['0', '1e5', "'", '$1', '0103000020', null],
  ];
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ values: string }>(
      sql`select to_jsonb(${textArray(values)}::text::text[])::text as values`,
    ),
  );
  expect(JSON.parse(row?.values ?? '')).toEqual(values);
});

it('takes what is missing for nothing, and numbers to their last digit', async () => {
  const values = [0.1 + 0.2, 1e21, Number.MAX_VALUE, undefined, null];
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ values: string }>(
      sql`select to_jsonb(${textArray(values)}::text::double precision[])::text as values`,
    ),
  );
  expect(JSON.parse(row?.values ?? '')).toEqual([0.1 + 0.2, 1e21, Number.MAX_VALUE, null, null]);
});
