import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Archive } from '../../server/backup/municipality/archive-format.ts';
import { joinAnew, joinFromArchive } from '../../server/backup/municipality/join.service.ts';
import { archiveMunicipality, leaveRegion } from '../../server/backup/municipality/leave.service.ts';
import { removeMunicipality } from '../../server/backup/municipality/remove-municipality.ts';
import { withOwner } from '../../server/backup/owner-client.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { readConfig } from '../../server/config.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { verifyAll } from '../../server/proof/verify.service.ts';
import type { Services } from '../../server/services.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { type FreshDatabase, openFreshDatabase } from '../database/open-fresh-database.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';
import { digestTenant, readPublicTables } from '../tenancy/tenant-tables.ts';

let folder: string;
const opened: FreshDatabase[] = [];
let old: Services;
let other: Services;
/** Has a row in every table, and a neighbour that was told of its plan. */
let mover: Tenant;
let neighbour: Tenant;
/** Has only what came through the services, so that its log is without fault. */
let plain: OpenHearing;

async function install(name: string): Promise<Services> {
  const fresh = await openFreshDatabase(join(folder, name));
  opened.push(fresh);
  return {
    config: { ...readConfig({ DATA_DIR: join(folder, name) }), ...fresh.config },
    database: fresh.engine.database,
    files: openFileStore(join(folder, `${name}-files`)),
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-moving-'));
  old = await install('old');
  other = await install('other');
  mover = await buildTenant(old.database, old.files);
  neighbour = await buildTenant(old.database, old.files);
  await old.database.withRole('operations', {}, async (transaction) => {
    await transaction.execute(sql`
      insert into neighbour_notice (municipality_id, sender_id, plan_id, plan_identifier, plan_name,
        plan_type, hearing_id, limit_metres, distance_metres, near_square_metres, inside_square_metres)
      values (${neighbour.municipality.id}, ${mover.municipality.id}, ${mover.plan.id}, 'x', 'Planen', 35,
        ${mover.hearing.id}, 500, 0, 1, 1)
      on conflict do nothing
    `);
  });
  plain = await buildOpenHearing(old.database, { files: old.files });
  for (let number = 1; number <= 5; number += 1)
    await submitComment(
      old.database,
      buildSubmission(plain.hearing.id, {
        text: `Nr. ${number}: «æøå»`,
        places: [pointAt(10.4062, 59.2628)],
      }),
    );
  await sealAll(old.database);
}, 240_000);
afterAll(async () => {
  for (const fresh of opened) await fresh.end();
  await rm(folder, { recursive: true, force: true });
});

const findingsOf = async ({ database }: Services, number: string) =>
  (await verifyAll(database, { only: number })).flatMap(({ findings }) => findings);

async function digestsOf({ database }: Services, municipalityId: string) {
  return digestTenant(database, await readPublicTables(database), municipalityId);
}

async function linesOf(archive: string, table: string): Promise<readonly string[]> {
  const bytes = gunzipSync(await readFile(join(archive, 'tables', `${table}.ndjson.gz`)));
  return bytes.toString('utf8').split('\n').toSorted();
}

async function countsOf(services: Services, municipalityId: string) {
  const digests = await digestsOf(services, municipalityId);
  return Object.fromEntries(
    Object.entries(digests)
      .map(([table, { rows }]) => [table, rows] as const)
      .filter(([, rows]) => rows > 0),
  );
}

it('a municipality is archived whole, and stays until it is said that it goes', async () => {
  const before = await digestsOf(old, mover.municipality.id);
  const archive = await archiveMunicipality(old, {
    number: mover.municipality.number,
    folder: join(folder, 'only-archived'),
  });
  expect(await digestsOf(old, mover.municipality.id)).toEqual(before);
  // Every table that has rows of it, but for sessions, which are of one installation.
  const rows = Object.fromEntries(archive.tables.map((table) => [table.name, table.rows]));
  for (const [table, { rows: expected }] of Object.entries(before))
    expect({ table, rows: rows[table] ?? 0 }).toEqual({ table, rows: table === 'session' ? 0 : expected });
  expect(rows.account).toBeGreaterThanOrEqual(1);
  expect(archive.files.count).toBeGreaterThanOrEqual(1);
});

it('nothing is removed when something came after the archive was written', async () => {
  const archive: Archive = await archiveMunicipality(old, {
    number: mover.municipality.number,
    folder: join(folder, 'overtaken'),
  });
  await submitComment(old.database, buildSubmission(mover.hearing.id, { text: 'Kom imens' }));
  const before = await digestsOf(old, mover.municipality.id);
  await expect(
    withOwner(old.config, (owner) => removeMunicipality(owner, { files: old.files, archive })),
  ).rejects.toThrow('Noe er endret siden arkivet ble skrevet');
  expect(await digestsOf(old, mover.municipality.id)).toEqual(before);
  await sealAll(old.database);
});

it('it leaves with one command, and no row or file of anyone else is touched', async () => {
  const { id, number } = mover.municipality;
  const others = await digestsOf(old, neighbour.municipality.id);
  const findings = await findingsOf(old, number);
  const archive = await leaveRegion(old, { number, folder: join(folder, 'left') });

  // Its name stays, since a neighbour's notice tells of it.
  expect(await countsOf(old, id)).toEqual({ municipality: 1, municipality_number: 1 });
  expect(await digestsOf(old, neighbour.municipality.id)).toEqual(others);
  const people = await old.database.withRole('operations', {}, async (transaction) => [
    ...(await transaction.execute<{ id: string }>(sql`select id from account`)),
  ]);
  expect(people.map((person) => person.id)).not.toContain(mover.staff.accountId);
  expect(people.map((person) => person.id)).toContain(neighbour.staff.accountId);
  const [hash = ''] = (await linesOf(join(folder, 'left'), 'stored_file'))
    .filter(Boolean)
    .flatMap((line) => /\\\\x([0-9a-f]{64})/.exec(line)?.[1] ?? []);
  await expect(old.files.readAll(Buffer.from(hash, 'hex'))).rejects.toMatchObject({ code: 'file-missing' });
  // The rules hold again for those who stay.
  const more = await submitComment(
    old.database,
    buildSubmission(neighbour.hearing.id, { text: 'Vi er her' }),
  );
  expect(more.number).toBe(2);

  const joined = await joinFromArchive(other, { folder: join(folder, 'left') });
  expect(joined.rows).toBe(archive.tables.reduce((sum, table) => sum + table.rows, 0));
  // The builder enters some rows past the services; that is found in both, and nothing else.
  expect(await findingsOf(other, number)).toEqual(findings);
  await archiveMunicipality(other, { number, folder: join(folder, 'again') });
  for (const { name } of archive.tables) {
    const same =
      (await linesOf(join(folder, 'again'), name)).join() ===
      (await linesOf(join(folder, 'left'), name)).join();
    expect({ name, same }).toEqual({ name, same: true });
  }
  expect((await other.files.readAll(Buffer.from(hash, 'hex'))).byteLength).toBeGreaterThan(0);
});

it('it joins others whose numbers are the same, and its log still proves it, also as it goes on', async () => {
  const { number } = plain.municipality;
  await leaveRegion(old, { number, folder: join(folder, 'plain') });
  expect(await countsOf(old, plain.municipality.id)).toEqual({});
  const joined = await joinFromArchive(other, { folder: join(folder, 'plain') });
  expect(joined).toMatchObject({ municipality: plain.municipality.name, findings: 0 });

  const more = await submitComment(
    other.database,
    buildSubmission(plain.hearing.id, { text: 'På nytt sted' }),
  );
  expect(more.number).toBe(6);
  await submitComment(other.database, buildSubmission(mover.hearing.id, { text: 'Også her' }));
  await sealAll(other.database);
  expect(await findingsOf(other, number)).toEqual([]);
});

it('it cannot join twice, nor from an archive that was changed, and then all is as before', async () => {
  const before = await countsOf(other, plain.municipality.id);
  await expect(joinFromArchive(other, { folder: join(folder, 'plain') })).rejects.toThrow('er her allerede');
  expect(await countsOf(other, plain.municipality.id)).toEqual(before);
  const table = join(folder, 'plain', 'tables', 'comment.ndjson.gz');
  await writeFile(table, Buffer.concat([await readFile(table), Buffer.of(0)]));
  await expect(joinFromArchive(old, { folder: join(folder, 'plain') })).rejects.toThrow(
    'Tabellen comment i arkivet mangler eller er endret.',
  );
  expect(await countsOf(old, plain.municipality.id)).toEqual({});
});

it('it comes back to where its name had stayed', async () => {
  const { id, number } = mover.municipality;
  const others = await digestsOf(old, neighbour.municipality.id);
  await leaveRegion(other, { number, folder: join(folder, 'home') });
  await joinFromArchive(old, { folder: join(folder, 'home') });
  expect((await countsOf(old, id)).comment).toBe(3);
  expect(await digestsOf(old, neighbour.municipality.id)).toEqual(others);
});

it('a municipality that has nothing yet joins by its number, once', async () => {
  await joinAnew(other, { number: '9911', name: 'Nykommune' });
  await expect(joinAnew(other, { number: '9911', name: 'Nykommune' })).rejects.toThrow('allerede');
});
