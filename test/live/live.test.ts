import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../server/database/database.ts';
import type { DataVersions } from '../../server/live/data-versions.ts';
import { openLive } from '../../server/live/live.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from '../http/open-test-server.ts';
import { buildTenant } from '../tenancy/build-tenant.ts';

const [here, elsewhere] = [openTestDatabase(), openTestDatabase()];
afterAll(async () => {
  await here.close();
  await elsewhere.close();
});

function counting(database: Database) {
  let queries = 0;
  const counted: Database = {
    ...database,
    withRole: (role, scope, work) => {
      queries += 1;
      return database.withRole(role, scope, work);
    },
  };
  return { counted, queries: () => queries };
}

describe('what has changed', () => {
  it('is known within two seconds to every process, whoever changed it', async () => {
    const tenant = await buildTenant(here);
    await using one = await openTestServer(here);
    await using other = await openTestServer(elsewhere);
    const comments = async () =>
      Promise.all(
        [one, other].map(async ({ server }) => {
          const answer = await server.inject({ url: '/geodata/versions.json' });
          return String(answer.json().comments);
        }),
      );
    const before = await comments();
    await here.withRole('planner', { municipalityId: tenant.municipality.id }, (transaction) =>
      transaction.execute(
        sql`update comment set withdrawn_at = now() where id = ${tenant.commentId} and withdrawn_at is null`,
      ),
    );
    await expect
      .poll(async () => (await comments()).filter((version) => before.includes(version)), { timeout: 2_000 })
      .toEqual([]);
  });

  it('is asked for once, however many want to know', async () => {
    const { counted, queries } = counting(here);
    const live = openLive(counted);
    await Promise.all(Array.from({ length: 100 }, () => live.versions()));
    expect(queries()).toBe(1);
    expect(live.recent()).toEqual(await live.versions());
    live.close();
  });

  it('is asked for anew when the answer under way was asked for long ago', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const versions = (comments: string) => ({ comments }) as unknown as DataVersions;
      const answers: ((told: DataVersions) => void)[] = [];
      const slow = { ...here, withRole: () => new Promise((resolve) => answers.push(resolve)) };
      const live = openLive(slow as unknown as Database);
      const [first, second] = [live.versions(), live.versions()];
      expect(answers).toHaveLength(1);
      vi.advanceTimersByTime(1_500);
      const later = live.versions();
      expect(answers).toHaveLength(2);
      answers[1]?.(versions('new'));
      expect(await later).toEqual({ comments: 'new' });
      answers[0]?.(versions('old'));
      expect(await Promise.all([first, second])).toEqual([{ comments: 'old' }, { comments: 'old' }]);
      expect(live.recent()).toEqual({ comments: 'new' });
      live.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not told by old news: while the database is gone, asking fails', async () => {
    const gone: Database = { ...here, withRole: () => Promise.reject(new Error('gone')) };
    const live = openLive(gone);
    expect(live.recent()).toBeUndefined();
    await expect(live.versions()).rejects.toThrow('gone');
    live.close();
  });
});
