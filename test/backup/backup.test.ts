import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withOwner } from '../../server/backup/owner-client.ts';
import { RestoreError, restoreBackup } from '../../server/backup/restore-backup.ts';
import { writeBackup } from '../../server/backup/write-backup.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { verifyAll } from '../../server/proof/verify.service.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { type FreshDatabase, openFreshDatabase } from '../database/open-fresh-database.ts';
import { runDatabase } from '../database/run-database.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';

const address = runDatabase();
const database = openTestDatabase();
let folder: string;
let fresh: FreshDatabase;

const source = {
  databaseUrl: address.engine === 'server' ? address.url : undefined,
  databaseOwnerUrl: address.engine === 'server' ? address.url : undefined,
  dataDirectory: address.engine === 'server' ? '' : address.dataDirectory,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-backup-'));
  fresh = await openFreshDatabase(join(folder, 'data'));
}, 120_000);
afterAll(async () => {
  await fresh?.end();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** A tenant with every kind of row, one uploaded file that is really there, and a sealed log. */
async function buildSource(): Promise<{ readonly tenant: Tenant; readonly bytes: Buffer }> {
  const files = openFileStore(join(folder, 'files'));
  const tenant = await buildTenant(database);
  await submitComment(
    database,
    buildSubmission(tenant.hearing.id, { text: 'Æ, ø, å og «\\"» – med\nlinjeskift' }),
  );
  const bytes = randomBytes(70_000);
  const { sha256, size } = await files.put(bytes);
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into stored_file (municipality_id, sha256, size, media_type, name)
      values (${tenant.municipality.id}, ${sha256}, ${size}, 'application/pdf', 'plan.pdf')
    `),
  );
  // What belongs to no municipality.
  await database.withRole('operations', {}, async (transaction) => {
    await transaction.execute(sql`
      insert into email_proof (token_hash, code_hash, browser_hash, email, return_to, expires_at)
      select ${randomBytes(32)}, sha256(''), sha256(''), 'ola@eksempel.no', '/', now() + interval '1 hour'
    `);
    await transaction.execute(sql`
      insert into heard_logout (issuer, token_id) values ('https://sign-in.example', ${randomBytes(8).toString('hex')})
    `);
    await transaction.execute(sql`
      insert into sign_in_attempt (state_hash, browser_hash, provider, nonce, code_verifier, return_to, expires_at)
      values (${randomBytes(32)}, sha256(''), 'id-porten', 'x', 'x', '/', now() + interval '1 hour')
    `);
  });
  await sealAll(database, { only: tenant.municipality.number });
  return { tenant, bytes };
}

async function linesOf(backup: string, table: string): Promise<readonly string[]> {
  const bytes = gunzipSync(await readFile(join(backup, 'tables', `${table}.ndjson.gz`)));
  return bytes.toString('utf8').split('\n').toSorted();
}

it('what was backed up is restored row by row and file by file, and its log still proves it', async () => {
  const { tenant, bytes } = await buildSource();
  const files = openFileStore(join(folder, 'files'));
  const backup = join(folder, 'backup');
  const taken = await withOwner(source, (owner) => writeBackup(owner, { files, folder: backup }));
  // Every table has rows to compare; the region's alone are of the demo.
  const empty = taken.tables.flatMap(({ name, rows }) => (rows === 0 ? [name] : []));
  expect(['region', 'region_municipality']).toEqual(expect.arrayContaining(empty));
  expect(taken.tables.find(({ name }) => name === 'comment')?.rows).toBeGreaterThanOrEqual(2);
  expect(taken.files.count).toBeGreaterThanOrEqual(1);
  expect((await stat(backup)).mode & 0o077).toBe(0);

  const restoredFiles = openFileStore(join(folder, 'restored-files'));
  await withOwner(fresh.config, (owner) => restoreBackup(owner, { files: restoredFiles, folder: backup }));
  const again = join(folder, 'again');
  const retaken = await withOwner(fresh.config, (owner) =>
    writeBackup(owner, { files: restoredFiles, folder: again }),
  );
  expect(retaken.tables.map(({ name, rows }) => [name, rows])).toEqual(
    taken.tables.map(({ name, rows }) => [name, rows]),
  );
  for (const { name } of taken.tables) {
    const same = (await linesOf(again, name)).join('\n') === (await linesOf(backup, name)).join('\n');
    expect({ name, same }).toEqual({ name, same: true });
  }
  const [stored] = await fresh.engine.database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ sha256: string }>(sql`
      select encode(sha256, 'hex') as sha256 from stored_file
      where municipality_id = ${tenant.municipality.id} and name = 'plan.pdf'
    `),
  );
  expect(await restoredFiles.readAll(Buffer.from(stored?.sha256 ?? '', 'hex'))).toEqual(bytes);
  // The builder enters some rows past the services; that is found in both, and nothing else.
  const only = { only: tenant.municipality.number };
  const verified = await verifyAll(fresh.engine.database, only);
  expect(verified).toEqual(await verifyAll(database, only));
  const codes = verified.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(codes).toEqual(['handling-changed', 'chain-broken', 'seal-changed', 'entry-missing']);

  // The rules hold again: records are kept, and numbers go on from where they were.
  const more = await submitComment(
    fresh.engine.database,
    buildSubmission(tenant.hearing.id, { text: 'Etterpå' }),
  );
  expect(more.number).toBe(3);
  await expect(withOwner(fresh.config, (owner) => owner`update comment set text = 'Endret'`)).rejects.toThrow(
    /never changed/,
  );
  await expect(
    withOwner(fresh.config, (owner) => restoreBackup(owner, { files: restoredFiles, folder: backup })),
  ).rejects.toThrow('Databasen er ikke tom');
}, 180_000);

it('a backup that was tampered with is refused before anything is written', async () => {
  const backup = join(folder, 'backup');
  const table = join(backup, 'tables', 'hearing.ndjson.gz');
  await writeFile(table, Buffer.concat([await readFile(table), Buffer.of(0)]));
  const files = openFileStore(join(folder, 'restored-files'));
  const refused = withOwner(fresh.config, (owner) => restoreBackup(owner, { files, folder: backup }));
  await expect(refused).rejects.toThrow(RestoreError);
  await expect(refused).rejects.toThrow('Tabellen hearing i sikkerhetskopien mangler eller er endret.');
});

it('a folder that holds something is left alone', async () => {
  const files = openFileStore(join(folder, 'files'));
  await expect(
    withOwner(source, (owner) => writeBackup(owner, { files, folder: join(folder, 'files') })),
  ).rejects.toThrow('er ikke tom');
});
