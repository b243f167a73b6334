import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReceipt } from '../../server/comments/comment-receipt.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { fieldValue, openPage, sendForm } from './open-page.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const filled = {
  gjelder: 'plan',
  overskrift: 'Høyden',
  tekst: 'Husene blir for høye.\r\n\r\nBygg lavere mot kanalen.',
  hvem: 'private',
  navn: 'Ola Eksempel',
  epost: 'ola@eksempel.no',
};

async function openForm(options: Parameters<typeof buildOpenHearing>[1] = {}) {
  const open = await buildOpenHearing(database, options);
  const page = await openPage(test.server, { url: open.commentPath });
  return { ...open, page, key: fieldValue(page.body, 'nokkel') };
}

async function countComments({ hearing }: OpenHearing): Promise<number> {
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ count: number }>(
      sql`select count(*)::integer as count from comment where hearing_id = ${hearing.id}`,
    ),
  );
  return row?.count ?? -1;
}

describe('the plain form', () => {
  it('keeps what is sent and answers its receipt, with the secret behind # alone', async () => {
    const { commentPath, key } = await openForm();
    const answer = await sendForm(test.server, commentPath, { ...filled, nokkel: key });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toMatch(/Innspill nr\. 1 i høringen er mottatt .* kl\. \d\d\.\d\d\./);
    expect(answer.body).toContain('plan- og bygningsloven §\u00a012-10');
    expect(answer.body).toContain(`href="/innspill#${key}"`);
    expect(answer.body).not.toContain(`?${key}`);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['x-robots-tag']).toBe('noindex');
    const kept = await readReceipt(database, key);
    expect(kept.heading).toBe('Høyden');
    expect(kept.text).toBe('Husene blir for høye.\n\nBygg lavere mot kanalen.');
    expect(kept.author?.email).toBe('ola@eksempel.no');
  });

  it('sent twice keeps one comment and gives the same receipt', async () => {
    const open = await openForm();
    const send = () => sendForm(test.server, open.commentPath, { ...filled, nokkel: open.key });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    for (const answer of [first, second, third]) expect(answer.body).toContain('Innspill nr. 1 i høringen');
    expect(await countComments(open)).toBe(1);
  });

  it('can speak of a part of the plan, a provision or a document', async () => {
    const open = await openForm();
    const choices = [
      ...open.page.body.matchAll(/<option value="((?:objekt|bestemmelse|dokument):[^"]+)"/g),
    ].map(([, value = '']) => value);
    expect(choices.map((choice) => choice.split(':')[0])).toEqual([
      'objekt',
      'objekt',
      'bestemmelse',
      'dokument',
    ]);
    for (const gjelder of choices) {
      const { body } = await openPage(test.server, { url: open.commentPath });
      const nokkel = fieldValue(body, 'nokkel');
      const answer = await sendForm(test.server, open.commentPath, { ...filled, gjelder, nokkel });
      expect(answer.statusCode).toBe(200);
      expect((await readReceipt(database, nokkel)).target).not.toBe('wholePlan');
    }
  });

  it('comes back with what is wrong at each field, and what was typed', async () => {
    const open = await openForm();
    const answer = await sendForm(test.server, open.commentPath, {
      ...filled,
      nokkel: open.key,
      tekst: ' ',
      navn: '"><b>Ola',
      epost: 'ola',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<a href="#tekst">Skriv hva du vil si.</a>');
    expect(answer.body).toContain('id="epost-feil">E-postadressen er ikke riktig skrevet.');
    expect(answer.body).toContain('value="&quot;&gt;&lt;b&gt;Ola"');
    expect(answer.body).toContain('value="Høyden"');
    expect(fieldValue(answer.body, 'nokkel')).toBe(open.key);
    // The map's program would put an empty form in its place.
    expect(answer.body).not.toContain('type="module"');
    expect(await countComments(open)).toBe(0);
  });

  it('asks twice before it takes what looks like an identity number', async () => {
    const open = await openForm();
    const risky = { ...filled, nokkel: open.key, tekst: 'Jeg er 15076500565 og bor her.' };
    const asked = await sendForm(test.server, open.commentPath, risky);
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('15076500565 ligner et fødselsnummer');
    const sent = await sendForm(test.server, open.commentPath, { ...risky, likevel: 'ja' });
    expect(sent.statusCode).toBe(200);
  });

  it('refuses what the hearing does not put out, in words at the choice', async () => {
    const open = await openForm();
    const other = await buildOpenHearing(database);
    const gjelder = `objekt:${other.versions[0]?.id}:${other.versions[0]?.objectIds[0]}`;
    const answer = await sendForm(test.server, open.commentPath, { ...filled, nokkel: open.key, gjelder });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('id="gjelder-feil"');
    expect(await countComments(open)).toBe(0);
  });

  it('takes nothing after a deadline that refuses late ones, and nothing before the opening', async () => {
    for (const times of [
      { opensInDays: -40, closesInDays: -1, lateRule: 'refuse' as const },
      { opensInDays: 2, closesInDays: 50 },
    ]) {
      const open = await openForm(times);
      expect(open.page.body).not.toContain('<form method="post"');
      const answer = await sendForm(test.server, open.commentPath, {
        ...filled,
        nokkel: 'AAAAAAAAAAAAAAAAAAAAAA',
      });
      expect(answer.statusCode).toBe(409);
      expect(await countComments(open)).toBe(0);
    }
  });

  it('is refused from another site’s page', async () => {
    const open = await openForm();
    const fields = { ...filled, nokkel: open.key };
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://ond.example' }]) {
      const answer = await sendForm(test.server, open.commentPath, fields, headers);
      expect(answer.statusCode).toBe(403);
    }
    expect(await countComments(open)).toBe(0);
  });

  it('is the one thing that is taken as a form', async () => {
    const answer = await sendForm(test.server, '/trpc/comments.submit', filled);
    expect(answer.statusCode).toBe(415);
  });

  it('without its key, or with more than anyone writes, is refused in words', async () => {
    const open = await openForm();
    const answer = await sendForm(test.server, open.commentPath, filled);
    expect(answer.statusCode).toBe(400);
    const long = { ...filled, nokkel: open.key, tekst: 'å'.repeat(40_000) };
    const tooLong = await sendForm(test.server, open.commentPath, long);
    expect(tooLong.statusCode).toBe(422);
    expect(tooLong.body).toContain('Teksten er for lang');
    const huge = await sendForm(test.server, open.commentPath, { ...long, tekst: 'å'.repeat(400_000) });
    expect(huge.statusCode).toBe(413);
    expect(huge.headers['content-type']).toContain('text/html');
  });

  it('meets the same budget as the map’s form', { timeout: 180_000 }, async () => {
    await using own = await openTestServer(database);
    const open = await openForm();
    let last = 0;
    for (let count = 0; count < 201; count++) {
      last = (await sendForm(own.server, open.commentPath, { ...filled, nokkel: open.key })).statusCode;
    }
    expect(last).toBe(429);
  });
});
