import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import type { Database } from '../../server/database/database.ts';
import { keepAuthority } from '../../server/people/authorities.service.ts';
import { giveRole } from '../../server/people/people.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { beginUpload, sendByTus } from '../files/tus-for-comments.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const database = openTestDatabase();
afterAll(() => database.close());

/** Words that nobody says by chance; each stands in one thing that somebody writes or is called. */
const said = {
  name: 'Ragnfrid Skjolvang',
  email: 'ragnfrid@skjolvang.example',
  phone: '41992277',
  address: 'Mosegrindveien 88',
  file: 'Kvistholtet tomt.pdf',
  description: 'Tegnet av Brumlebass',
  text: 'Lyngkollvik må vernes',
  label: 'Ved Tussefjellet',
  supplement: 'Også Grimsekroken',
  withdrawal: 'Angrer for Plystrebekk',
  reason: 'Sykdom hos Snurrevold',
  redacted: 'Sladdet Floksmyra',
  invited: 'inviter.hauksundet@kommune.example',
  invitedName: 'Torgrim Hauksundet',
  authority: 'Myndigheten i Krattlia',
  statement: 'Uttalelse om Fjomsevik',
  provider: 'Bjarnhild Opprørdal',
} as const;

let open: OpenHearing;
let staff: Session;
let administrator: Session;
let authority: Session;
beforeAll(async () => {
  open = await buildOpenHearing(database);
  staff = await buildStaff(database, open.municipality, 'Saksbehandler Vindfjell', [
    'caseworker',
    'archivist',
  ]);
  administrator = await buildStaff(database, open.municipality, 'Leder Vindfjell', [
    'municipalityAdministrator',
  ]);
  const someone = await buildStaff(database, open.municipality, 'Liv Vindfjell', ['auditor']);
  const { authorityId } = await keepAuthority(database, administrator, {
    name: said.authority,
    kind: 'county',
    mayObject: false,
  });
  await giveRole(database, administrator, { accountId: someone.accountId, role: 'authority', authorityId });
  authority = { ...someone, roles: ['auditor', 'authority'] };
});

async function openLogging(on: Database = database, environment: NodeJS.ProcessEnv = {}) {
  const lines: string[] = [];
  const test = await openTestServer(on, {
    environment: { LOG_LEVEL: 'debug', ...environment },
    log: { write: (line) => void lines.push(line) },
  });
  return { test, lines };
}

/** Calls and visits as somebody; the status of each is kept by what was asked. */
function visitor({ server }: TestServer, statuses: Map<string, number>) {
  const call = async (path: string, input: unknown, cookie = '') => {
    const answer = await server.inject({
      method: 'POST',
      url: `/trpc/${path}`,
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      payload: JSON.stringify(input ?? {}),
    });
    statuses.set(path, answer.statusCode);
    return answer.json()?.result?.data;
  };
  const read = async (path: string, input: unknown, cookie = '') => {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const answer = await server.inject({ url: `/trpc/${path}${query}`, headers: cookie ? { cookie } : {} });
    statuses.set(path, answer.statusCode);
    return answer.json()?.result?.data;
  };
  const get = async (url: string, cookie = '') => {
    const answer = await server.inject({ url, headers: cookie ? { cookie } : {} });
    statuses.set(url.replace(/[0-9a-f-]{36}/g, ':id'), answer.statusCode);
    return answer;
  };
  return { call, read, get };
}

/** The words among those that a log holds, in whatever case. */
const heard = (log: string, words: readonly string[]) =>
  words.filter((word) => log.toLowerCase().includes(word.toLowerCase()));

/** What was said, word by word: a part of it would be too much. */
const saidWords = Object.values(said)
  .flatMap((one) => one.split(/[\s@.]+/))
  .filter((word) => /^[A-ZÆØÅ0-9]/.test(word) && word.length > 5)
  .concat(said.email, said.invited, 'Vindfjell');

describe('the log of what people do for themselves', () => {
  it('knows nothing of «Min side», files, supplements, withdrawals and erasing', async () => {
    const { test, lines } = await openLogging();
    await using _server = test;
    const statuses = new Map<string, number>();
    const { call, read, get } = visitor(test, statuses);
    const { token } = await buildPerson(database, { email: said.email });
    const cookie = `allmenning=${token}`;
    const hearingId = open.hearing.id;

    await call('identity.askByEmail', { email: said.email, hearingId });
    await call('identity.answerByEmail', { email: said.email, code: '123 456' });
    const bytes = await buildPdf('Vedlegg', [said.text]);
    const sent = await sendByTus(test, hearingId, { bytes, name: said.file });
    expect(sent.status).toBeLessThan(300);
    await sendByTus(test, hearingId, { bytes: Buffer.from('MZ ikke en fil'), name: said.file });
    await beginUpload(test, randomUUID(), { bytes, name: said.file });
    await beginUpload(test, hearingId, { bytes, name: said.file, metadata: { filename: '\u0000/../x' } });
    await call('comments.searchFile', { hearingId, fileId: sent.id });
    const submission = buildSubmission(hearingId, {
      author: {
        kind: 'private',
        name: said.name,
        email: said.email,
        phone: said.phone,
        address: said.address,
      },
      text: said.text,
      places: [{ ...pointAt(10.41, 59.265), label: said.label }],
      files: [sent.id],
      fileDescriptions: { [sent.id]: said.description },
    });
    await call('comments.submit', submission, cookie);
    const secret = submission.receiptSecret;
    await call('comments.supplement', {
      receipt: secret,
      text: said.supplement,
      idempotencyKey: randomUUID(),
      receiptSecret: randomBytes(16).toString('base64url'),
    });
    await read('comments.own', undefined, cookie);
    const stored = await read('me.stored', undefined, cookie);
    expect(JSON.stringify(stored)).toContain(said.name);
    expect((await get('/files/min-side.zip', cookie)).statusCode).toBe(200);
    await test.server.inject({
      method: 'POST',
      url: '/files/receipts',
      payload: { secret, format: 'pdf' },
      headers: { origin: test.config.publicUrl },
    });
    await call('comments.withdraw', { receipt: secret, reason: said.withdrawal });
    await get(`/meg/${encodeURIComponent(said.name)}?epost=${said.email}`);
    await call('me.eraseContact', undefined, cookie);
    await call('me.eraseByReceipt', { secret });
    await call('me.eraseEverything', undefined, cookie);

    const refused = [...statuses].filter(([path, status]) => status >= 400 && !path.startsWith('/meg/'));
    expect(refused.map(([path]) => path)).toEqual(['identity.answerByEmail']);
    expect(heard(lines.join('\n'), [...saidWords, secret, token, submission.idempotencyKey])).toEqual([]);
  });
});

describe('the log of what staff and others do', () => {
  it('knows nothing of redactions, readings, invitations, statements, exports and the journal', async () => {
    const { test, lines } = await openLogging();
    await using _server = test;
    const statuses = new Map<string, number>();
    const { call, read, get } = visitor(test, statuses);
    const hearingId = open.hearing.id;
    const bytes = await buildPdf('Vedlegg', [said.text]);
    const { id: fileId } = await sendByTus(test, hearingId, { bytes, name: said.file });
    await call(
      'comments.submit',
      buildSubmission(hearingId, {
        author: { kind: 'private', name: said.name, email: said.email },
        text: said.text,
        files: [fileId],
      }),
    );
    const cookie = await test.cookieOf(staff);
    const queue = await read('desk.queue', { hearingId, text: said.name.split(' ')[1] }, cookie);
    const commentId = queue.items.at(-1)?.id;
    await call('desk.readContact', { commentId }, cookie);
    await call(
      'desk.moderate',
      {
        ...{ decision: 'redact', commentId, expectedRevision: 1, publicHeading: '' },
        ...{ publicText: said.redacted, placesHidden: false, nameHidden: true },
        ...{ reason: said.reason, legalBasis: 'confidential' },
      },
      cookie,
    );
    await call('desk.readOriginal', { commentId }, cookie);
    await call(
      'desk.decideFile',
      { decision: 'hold', commentId, position: 1, legalBasis: 'confidential', reason: said.reason },
      cookie,
    );
    await get(`/files/comments/${commentId}/1`, cookie);
    await get(`/files/exports/${hearingId}.docx`, cookie);
    await read('retention.resting', undefined, cookie);
    const [entry] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ id: string }>(sql`select id from journal_entry where comment_id = ${commentId}`),
    );
    const packed = await get(`/files/journal/${entry?.id}.zip`, cookie);
    expect(packed.statusCode).toBe(200);

    const leader = await test.cookieOf(administrator);
    await call(
      'people.invite',
      { username: said.invited, displayName: said.invitedName, roles: ['caseworker'] },
      leader,
    );
    // A second time, and with what is no name.
    await call('people.invite', { username: said.invited, displayName: '', roles: ['caseworker'] }, leader);
    await read('mail.outbox', {}, leader);
    await call(
      'statements.give',
      {
        ...{ hearingId, idempotencyKey: randomUUID(), receiptSecret: randomBytes(16).toString('base64url') },
        ...{ kind: 'comment', target: { kind: 'wholePlan' }, places: [] },
        ...{ text: said.statement, email: said.email },
      },
      await test.cookieOf(authority),
    );

    const refused = [...statuses].filter(([, status]) => status >= 500).map(([path]) => path);
    expect(refused).toEqual([]);
    for (const path of ['desk.readContact', 'desk.moderate', 'desk.readOriginal', 'desk.decideFile'])
      expect([path, statuses.get(path)]).toEqual([path, 200]);
    expect(statuses.get('statements.give')).toBe(200);
    expect(heard(lines.join('\n'), saidWords)).toEqual([]);
  });
});

describe('the log of what goes wrong', () => {
  it('knows nothing of what a provider of sign-in says of a person', async () => {
    const { test, lines } = await openLogging(database, { DEMO: 'on' });
    await using _server = test;
    const begun = await test.server.inject({ url: '/innlogging/id-porten?til=/meg' });
    const cookie = [begun.headers['set-cookie'] ?? []]
      .flat()
      .map((one) => one.split(';')[0])
      .join('; ');
    const state = new URL(String(begun.headers.location), 'http://localhost').searchParams.get('state') ?? '';
    for (const answered of [
      `error=server_error&error_description=${encodeURIComponent(said.provider)}&state=${state}`,
      `code=${encodeURIComponent(said.provider)}&state=${state}`,
      `code=x&state=${encodeURIComponent(said.provider)}`,
    ])
      await test.server.inject({ url: `/innlogging/id-porten/svar?${answered}`, headers: { cookie } });
    expect(lines.length).toBeGreaterThan(3);
    expect(heard(lines.join('\n'), [...saidWords, state || 'no state'])).toEqual([]);
  });

  it('knows nothing of the row or the value that a database refused, by whatever way it was asked', async () => {
    // As a driver's error: the value in its message, and the statement's parameters beside it.
    const broken: Database = {
      ...database,
      withRole: () =>
        database.withRole('operations', {}, async (transaction) => {
          await transaction.execute(sql`select ${`${said.name} ${said.email}`}::text::integer`);
          throw new Error('never reached');
        }),
    };
    const { test, lines } = await openLogging(broken);
    await using _server = test;
    const { call, get } = visitor(test, new Map());
    const bodies: string[] = [];
    const cookie = `allmenning=${randomBytes(32).toString('base64url')}`;
    const { municipality, plan, hearing } = open;
    for (const url of [
      '/files/min-side.zip',
      `/plan/${municipality.number}/${plan.identifier}`,
      `/kommune/${municipality.number}`,
      `/files/documents/${open.documentId}/a.pdf`,
      `/downloads/hearings/${hearing.id}/comments.csv`,
      '/feeds/hearings.atom',
      '/ogc/collections/comments/items',
      `/h/${hearing.code}`,
      '/innlogging/id-porten',
    ])
      bodies.push((await get(url, cookie)).body);
    const upload = await beginUpload(test, hearing.id, { bytes: Buffer.from('%PDF-1.7'), name: said.file });
    bodies.push(upload.response.body);
    await call('comments.submit', buildSubmission(hearing.id, { text: said.text }));
    await call('me.stored', undefined, cookie);
    await call('identity.askByEmail', { email: said.email, hearingId: hearing.id });
    const log = lines.join('\n');
    expect(log).toContain('SQLSTATE 22P02');
    expect(heard(log + bodies.join('\n'), saidWords)).toEqual([]);
    expect(log).not.toMatch(/Failed query|params:|Failing row|Key \(/);
  });
});
