import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditStaff } from '../../server/accounts/audit.ts';
import type { Session } from '../../server/accounts/session.ts';
import { readLog } from '../../server/audit-log/audit-log.service.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let municipality: BuiltMunicipality;
let auditor: Session;
beforeAll(async () => {
  municipality = await buildMunicipality(database);
  auditor = await buildStaff(database, municipality, 'Per Revisor', ['auditor']);
  const kari = await buildStaff(database, municipality, '=Kari Planlegger');
  const other = await buildStaff(database, await buildMunicipality(database), 'Noen Annensteds');
  for (let turn = 1; turn <= 105; turn++) await write(kari, `plan.turn${turn}`);
  await write(other, 'plan.elsewhere');
});

const write = (staff: Session, act: string) =>
  database.withRole('planner', staff, (transaction) =>
    auditStaff(transaction, staff, { act, subjectKind: 'plan', subjectId: staff.municipalityId }),
  );

describe('an auditor', () => {
  it('reads the municipality’s own log from the newest on, page by page, each line once', async () => {
    const first = await readLog(database, auditor, {}, null);
    expect(first.lines).toHaveLength(100);
    expect(first.lines[0]).toMatchObject({ act: 'plan.turn105', actor: '=Kari Planlegger' });
    const second = await readLog(database, auditor, {}, first.nextCursor);
    expect(second.lines.map(({ act }) => act)).toEqual([5, 4, 3, 2, 1].map((turn) => `plan.turn${turn}`));
    expect(second.nextCursor).toBeNull();
  });

  it('narrows it by who, what and when', async () => {
    const count = async (filter: Parameters<typeof readLog>[2]) =>
      (await readLog(database, auditor, filter, null)).lines.length;
    expect(await count({ actor: 'kari' })).toBe(100);
    expect(await count({ actor: 'annensteds' })).toBe(0);
    expect(await count({ kind: 'hearing' })).toBe(0);
    expect(await count({ to: '2001-01-01' })).toBe(0);
    expect(await count({ from: '2001-01-01', kind: 'plan' })).toBe(100);
  });

  it('downloads it whole, with nothing that a spreadsheet would run, and leaves a line of that', async () => {
    const test = await openTestServer(database);
    const headers = { cookie: await test.cookieOf(auditor) };
    const csv = await test.server.inject({ url: '/files/log.csv?kind=plan', headers });
    expect(csv.statusCode).toBe(200);
    expect(csv.body.trim().split('\r\n')).toHaveLength(106);
    expect(csv.body).toContain(`"'=Kari Planlegger"`);
    expect(csv.body).not.toContain('elsewhere');
    const json = await test.server.inject({ url: '/files/log.json', headers });
    expect(json.json().length).toBeGreaterThanOrEqual(106);
    const { lines } = await readLog(database, auditor, { actor: 'per revisor' }, null);
    expect(lines.map(({ act }) => act)).toEqual(['log.download', 'log.download']);
    const wrong = await test.server.inject({ url: '/files/log.csv?from=i%20går', headers });
    expect(wrong.statusCode).toBe(400);
    await test[Symbol.asyncDispose]();
  });
});
