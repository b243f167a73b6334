import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { givePassword } from '../builders/give-password.ts';
import { square, writeTestPlan } from '../builders/write-test-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { tusClient } from '../plans/staging/tus.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const database = openTestDatabase();
const lines: string[] = [];
let test: TestServer;
let url: string;
let opened: OpenHearing;
let staff: Session;
beforeAll(async () => {
  test = await openTestServer(database, {
    environment: { LOG_LEVEL: 'debug' },
    log: { write: (line) => void lines.push(line) },
  });
  url = await test.server.listen({ host: '127.0.0.1', port: 0 });
  opened = await buildOpenHearing(database);
  staff = await buildStaff(database, opened.municipality, 'Saksbeh Zwyxgard');
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const author = {
  kind: 'private' as const,
  name: 'Borghild Qvaxholm',
  email: 'borghild@qvaxholm.example',
  phone: '47115599',
  address: 'Zelotveien 93',
};

async function call(path: string, input: unknown, cookie = ''): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify(input),
  });
  const body = (await answer.json()) as { result?: { data: Record<string, unknown> } };
  if (!body.result) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body.result.data ?? {};
}

/** Someone sends a comment with a place and a file, reads it again, adds to it and takes it back. */
async function followComment() {
  const form = new FormData();
  const pdf = await buildPdf('Vedlegg', ['Vedlegg Hrymtext']);
  form.append('file', new Blob([new Uint8Array(pdf)]), 'Qvaxholm sin tomt.pdf');
  const uploaded = await fetch(`${url}/files/uploads?hearing=${opened.hearing.id}`, {
    method: 'POST',
    body: form,
  });
  const file = (await uploaded.json()) as { id: string };
  const submission = buildSubmission(opened.hearing.id, {
    author,
    heading: 'Overskrift Vrimlegorm',
    text: 'Kjerringrokk Mjauxelund veks her.',
    places: [{ ...pointAt(10.4062, 59.2628), label: 'Blåvikspløsen' }],
    files: [file.id],
  });
  await call('comments.submit', submission);
  const secret = submission.receiptSecret;
  await call('comments.receipt', { secret });
  await call('comments.receiptProof', { secret });
  await fetch(`${url}/files/receipt-files`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret, position: 1 }),
  });
  // A program that puts it where it does not belong.
  await fetch(`${url}/min-side/${author.email}?kvittering=${secret}&navn=Qvaxholm`);
  return submission;
}

/** Someone signs in, sees what came, shows and answers it, exports it and reads a plan file in. */
async function workAtTheDesk(): Promise<{ password: string; token: string }> {
  const password = await givePassword(database, staff, 'passord Xylofant 77');
  const signedIn = await fetch(`${url}/trpc/accounts.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: staff.username, password }),
  });
  const token = /allmenning=([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1] ?? '';
  const cookie = `allmenning=${token}`;
  const hearingId = opened.hearing.id;
  const queue = await call('desk.queue', { hearingId, text: 'Mjauxelund' }, cookie);
  const [row] = queue.items as { id: string }[];
  const commentId = row?.id ?? '';
  const revision = async () =>
    ((await call('desk.comment', { commentId }, cookie)) as { revision: number }).revision;
  await call(
    'desk.moderate',
    {
      decision: 'redact',
      commentId,
      expectedRevision: await revision(),
      reason: 'Grunnen Skrullegås',
      legalBasis: 'confidential',
      publicText: 'Sladdet Flimrebukk',
    },
    cookie,
  );
  await call(
    'desk.answer',
    { commentId, expectedRevision: await revision(), outcome: 'noted', answerText: 'Svaret Gnomfisk' },
    cookie,
  );
  await fetch(`${url}/files/comments/${commentId}/1`, { headers: { cookie } });
  const client = await tusClient(test, url, staff);
  await client.upload(
    writeTestPlan({
      municipalityNumber: opened.municipality.number,
      planId: 'LOGG-1',
      name: 'Planen Drømmeskrott',
      outline: square([0, 0], 50),
      areas: [{ name: 'B1', ring: square([0, 0], 50) }],
    }),
    'Tegnet av Ymsefugl.sos',
  );
  return { password, token };
}

async function readPublicly(): Promise<void> {
  const { municipality, hearing, commentPath } = opened;
  for (const path of [
    `/feeds/hearings.atom?municipality=${municipality.number}`,
    '/feeds/hearings.ics',
    commentPath,
    `/geodata/hearings/${hearing.id}/comments.geojson`,
    `/downloads/hearings/${hearing.id}/comments.csv`,
    `/proof/${municipality.number}/seals.json`,
    '/ogc/collections',
    '/readyz',
    '/trpc/comments.unknownQvaxholm',
  ]) {
    await fetch(`${url}${path}`, { headers: { accept: 'text/html,*/*' } }).then((answer) => answer.text());
  }
}

it('nobody’s name, words or secrets are in the log of all that people and caseworkers do', async () => {
  const submission = await followComment();
  const { password, token } = await workAtTheDesk();
  await sealAll(database, { only: opened.municipality.number });
  await readPublicly();

  const log = lines.join('\n');
  const words = 'Borghild Qvaxholm qvaxholm 47115599 Zelotveien Vrimlegorm Mjauxelund Blåvikspløsen Hrymtext';
  const desk = 'Zwyxgard Skrullegås Flimrebukk Gnomfisk Drømmeskrott Ymsefugl Xylofant';
  const { receiptSecret, idempotencyKey } = submission;
  const known = [...words.split(' '), ...desk.split(' '), receiptSecret, idempotencyKey, password, token];
  expect(known.filter((word) => word.length < 5 || log.includes(word))).toEqual([]);
  expect(log).not.toContain(staff.username);
  expect(log.replace(/"msg":"Server listening[^"]*"/, '')).not.toContain('127.0.0.1');
});

it('each request has one line with its id, route pattern, status and time', () => {
  const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
  const routes = new Set(requests.map(({ req }) => req.route));
  for (const route of [
    '/trpc/:path',
    '/files/uploads',
    '/files/receipt-files',
    '/files/comments/:commentId/:position',
    '/files/plan-uploads/:id',
    '/feeds/hearings.atom',
    '/downloads/hearings/:id/comments.csv',
  ])
    expect([...routes]).toContain(route);
  expect([...routes]).not.toContain('/readyz');
  for (const { reqId, status, milliseconds, req } of requests) {
    expect(reqId).toMatch(/^[0-9a-f-]{36}$/);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(milliseconds).toBeGreaterThanOrEqual(0);
    expect(Object.keys(req).filter((key) => key !== 'route')).toEqual(['method']);
  }
  const ids = requests.map(({ reqId }) => reqId);
  expect(new Set(ids).size).toBe(ids.length);
});
