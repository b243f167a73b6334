import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Work, WorkChallenge } from '../../../domain/comments/work.ts';
import { createCommentBudget } from '../../../server/comments/admission/comment-budget.ts';
import { buildHearing } from '../../builders/build-hearing.ts';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../../builders/build-plan.ts';
import { buildSubmission, makeReceiptSecret } from '../../builders/build-submission.ts';
import { openTestDatabase } from '../../database/test-database.ts';
import { openTestServer, type TestServer } from '../../http/open-test-server.ts';
import { postProcedure } from '../../http/post-procedure.ts';
import { sendForm } from '../../pages/open-page.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { TRUST_PROXY: 'on', PROOF_OF_WORK_FROM: '3' } });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

async function openHearing() {
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan);
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id] });
  return { municipality, plan, hearing };
}

let networks = 0;
/** Each a network of its own. */
const fromElsewhere = () => ({ 'x-forwarded-for': `198.51.100.${++networks % 250}` });

const send = (submission: object, headers: Record<string, string> = fromElsewhere()) =>
  postProcedure(test, 'comments.submit', submission, headers);

/** A hearing to which three have sent in this minute. */
async function pressedHearing() {
  const built = await openHearing();
  for (let sent = 0; sent < 3; sent += 1) {
    expect((await send(buildSubmission(built.hearing.id))).statusCode).toBe(200);
  }
  // The pace may be two seconds old.
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  return built;
}

async function work(challenge: WorkChallenge): Promise<Work> {
  const { keySignature = '', ...parameters } = challenge.parameters;
  const solution = await solveChallenge({
    challenge: { parameters: { ...parameters, keySignature }, signature: challenge.signature },
    deriveKey,
  });
  if (!solution) throw new Error('not solved');
  return { challenge, solution };
}

async function challengeFor(submission: object): Promise<WorkChallenge> {
  const asked = await send(submission);
  expect(asked.statusCode).toBe(428);
  const { data } = asked.json().error;
  expect(data.reason).toBe('work-needed');
  return data.details.challenge;
}

async function count(hearingId: string): Promise<number> {
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ count: number }>(
      sql`select count(*)::integer as count from comment where hearing_id = ${hearingId}`,
    ),
  );
  return row?.count ?? -1;
}

describe('a hearing that very many send to at once', () => {
  it('asks a device to reckon, then takes the comment as of when it first came', async () => {
    const { hearing } = await pressedHearing();
    const submission = buildSubmission(hearing.id);
    const done = await work(await challengeFor(submission));
    expect(await count(hearing.id)).toBe(3);
    const taken = await send({ ...submission, work: done });
    expect([taken.statusCode, taken.json().result?.data.number]).toEqual([200, 4]);
  });

  it('takes no work that is another comment’s, changed, made up or late', async () => {
    const { hearing } = await pressedHearing();
    const submission = buildSubmission(hearing.id);
    const done = await work(await challengeFor(submission));
    const { challenge, solution } = done;
    const changed = (parameters: object) => ({
      challenge: { ...challenge, parameters: { ...challenge.parameters, ...parameters } },
      solution,
    });
    const other = buildSubmission(hearing.id);
    const elsewhere = await pressedHearing();
    for (const bad of [
      { ...other, work: done },
      { ...submission, hearingId: elsewhere.hearing.id, work: done },
      { ...other, work: changed({ data: { ...challenge.parameters.data, key: other.idempotencyKey } }) },
      { ...submission, work: changed({ keyPrefix: '00' }) },
      { ...submission, work: changed({ cost: 1 }) },
      { ...submission, work: changed({ data: { ...challenge.parameters.data, askedAt: 0 } }) },
      { ...submission, work: changed({ expiresAt: challenge.parameters.expiresAt + 3_600 }) },
      { ...submission, work: { challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } } },
    ]) {
      expect((await send(bad)).statusCode).toBe(428);
    }
    expect(await count(hearing.id)).toBe(3);
  });

  it('answers the receipt of what it has, without asking anything of who sends it again', async () => {
    const { hearing } = await openHearing();
    const first = buildSubmission(hearing.id);
    await send(first);
    for (let sent = 0; sent < 3; sent += 1) await send(buildSubmission(hearing.id));
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await challengeFor(buildSubmission(hearing.id));
    expect((await send(first)).json().result.data.number).toBe(1);
  });

  it('lets a page without its program send a few, and then asks it to wait', async () => {
    const { municipality, plan } = await pressedHearing();
    const network = fromElsewhere();
    const path = `/plan/${municipality.number}/${plan.identifier}/innspill`;
    const sendOne = () => {
      const fields = { tekst: 'Behold trærne.', navn: 'Ola Eksempel', epost: 'ola@eksempel.no' };
      return sendForm(test.server, path, { ...fields, nokkel: makeReceiptSecret() }, network);
    };
    const answers = await Promise.all(Array.from({ length: 6 }, sendOne));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('leaves other hearings alone', async () => {
    await pressedHearing();
    const { hearing } = await openHearing();
    expect((await send(buildSubmission(hearing.id))).statusCode).toBe(200);
  });
});

describe('one who sends very much', () => {
  it('must reckon after the twentieth from one network, and wait after the two hundredth', async () => {
    const network = fromElsewhere();
    const hearings = await Promise.all(Array.from({ length: 12 }, openHearing));
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < 201; sent += 1) {
      const hearing = hearings[sent % 12]?.hearing.id ?? '';
      const { statusCode, headers } = await send(buildSubmission(hearing), network);
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
      if (statusCode === 429) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
    expect([...statuses]).toEqual([
      [200, 20],
      [428, 180],
      [429, 1],
    ]);
  });

  it('is told when to come again after so many comments in a while, each counted once', () => {
    const spend = createCommentBudget({ most: 40, milliseconds: 3_600_000 });
    for (let sent = 0; sent < 80; sent += 1) expect(spend('en', `innspill ${sent % 40}`)).toBeNull();
    expect(spend('en', 'enda et')).toBeGreaterThan(3_500);
    expect(spend('en', 'innspill 3')).toBeNull();
    expect(spend('en annen', 'enda et')).toBeNull();
  });

  it('does not spend its network’s share by trying one comment again and again', async () => {
    const { hearing } = await openHearing();
    const network = fromElsewhere();
    const one = buildSubmission(hearing.id);
    for (let tried = 0; tried < 30; tried += 1) expect((await send(one, network)).statusCode).toBe(200);
    expect((await send(buildSubmission(hearing.id), network)).statusCode).toBe(200);
  });

  it('spends nothing by what the service itself fails', async () => {
    const { hearing } = await openHearing();
    let isFailing = true;
    const callTogether: typeof database.callTogether = (query, makeItem) =>
      isFailing ? Promise.reject(new Error('the disk is full')) : database.callTogether(query, makeItem);
    await using failing = await openTestServer(
      { ...database, callTogether },
      { environment: { TRUST_PROXY: 'on' } },
    );
    const network = fromElsewhere();
    const one = buildSubmission(hearing.id);
    const sendOne = () => postProcedure(failing, 'comments.submit', one, network);
    for (let tried = 0; tried < 201; tried += 1) expect((await sendOne()).statusCode).toBe(500);
    isFailing = false;
    expect((await sendOne()).statusCode).toBe(200);
  });
});
