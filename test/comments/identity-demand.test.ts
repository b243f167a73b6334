import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { identityLevels, meetsDemand } from '../../domain/identity/identity-level.ts';
import { levelOfAuthor } from '../../domain/identity/level-of-author.ts';
import { supplementComment, withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { claimComment, readOwnComments } from '../../server/comments/own-comments.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildSubmission, makeReceiptSecret } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const organisation = { number: '974760673', name: 'Velet' };
const forOrganisation = {
  kind: 'organisation' as const,
  name: 'Kari Eksempel',
  email: 'kari@eksempel.no',
  organisationName: 'Velet',
  organisationNumber: organisation.number,
};

describe('the ladder', () => {
  it('lets each rung meet its own demand and those below', () => {
    for (const [index, level] of identityLevels.entries()) {
      for (const [below, demand] of identityLevels.entries()) {
        expect(meetsDemand(level, demand), `${level} for ${demand}`).toBe(index >= below);
      }
    }
  });

  it('lets a sign-in vouch for what it has shown, and for nothing else', () => {
    const mine = { kind: 'private' as const, email: 'Ola@Eksempel.no' };
    const byEmail = { level: 'email' as const, email: 'ola@eksempel.no', organisation: null };
    expect(levelOfAuthor(mine, null)).toBe('open');
    expect(levelOfAuthor(mine, byEmail)).toBe('email');
    expect(levelOfAuthor({ ...mine, email: 'en.annen@eksempel.no' }, byEmail)).toBe('open');
    const acting = { level: 'high' as const, email: null, organisation };
    expect(levelOfAuthor(mine, acting)).toBe('high');
    expect(levelOfAuthor(forOrganisation, acting)).toBe('organisation');
    expect(levelOfAuthor({ ...forOrganisation, organisationNumber: '910000004' }, acting)).toBe('high');
  });
});

describe('a hearing', () => {
  it.each(['email', 'substantial', 'high', 'organisation'] as const)(
    'that demands «%s» refuses a guest, keeps nothing, and takes whoever meets it',
    async (demand) => {
      const { hearing } = await buildOpenHearing(database, { identityDemand: demand });
      const guest = buildSubmission(hearing.id, { author: forOrganisation });
      await expect(submitComment(database, guest)).rejects.toMatchObject({
        code: 'identity-too-weak',
        status: 403,
        details: { demand },
      });
      const { person } = await buildPerson(database, {
        level: demand === 'email' ? 'email' : demand === 'substantial' ? 'substantial' : 'high',
        email: forOrganisation.email,
        organisation: demand === 'organisation' ? organisation : null,
      });
      // The very same submission, so that the draft is what is sent after signing in.
      expect(await submitComment(database, guest, { person })).toMatchObject({ number: 1 });
    },
  );

  it('takes a sign-in one rung too low for no sign-in', async () => {
    const { hearing } = await buildOpenHearing(database, { identityDemand: 'high' });
    const { person } = await buildPerson(database, { level: 'substantial' });
    await expect(submitComment(database, buildSubmission(hearing.id), { person })).rejects.toMatchObject({
      code: 'identity-too-weak',
    });
  });

  it('answers a repeated sending with the receipt, also when the sign-in is over', async () => {
    const { hearing } = await buildOpenHearing(database, { identityDemand: 'substantial' });
    const { person } = await buildPerson(database);
    const submission = buildSubmission(hearing.id);
    const first = await submitComment(database, submission, { person });
    expect(await submitComment(database, submission)).toEqual(first);
  });

  it('takes a supplement and a withdrawal from whoever holds the receipt', async () => {
    const { hearing } = await buildOpenHearing(database, { identityDemand: 'substantial' });
    const { person } = await buildPerson(database);
    const submission = buildSubmission(hearing.id);
    await submitComment(database, submission, { person });
    const receipt = submission.receiptSecret;
    const more = buildSubmission(hearing.id);
    await supplementComment(database, {
      receipt,
      idempotencyKey: more.idempotencyKey,
      receiptSecret: more.receiptSecret,
      text: 'Og skolevegen?',
      places: [],
      files: [],
    });
    await withdrawComment(database, { receipt, reason: '' });
  });
});

describe('the database', () => {
  const insert = (hearing: { id: string; municipalityId: string }, level: string) => {
    const secret = Buffer.from(makeReceiptSecret().padEnd(32, 'x')).subarray(0, 32);
    const { municipalityId } = hearing;
    return database
      .withRole('citizen', { municipalityId, receiptHash: secret }, async (transaction) => {
        const id = crypto.randomUUID();
        await transaction.execute(sql`
          insert into comment (id, municipality_id, hearing_id, kind, idempotency_key, body_hash, receipt_hash,
            target, text, author_kind, received_at, accepted_at, identity_level)
          values (${id}, ${municipalityId}, ${hearing.id}, 'comment', gen_random_uuid(), ${secret}, ${secret},
            'wholePlan', 'Hei', 'private', now(), now(), ${level})`);
        await transaction.execute(sql`select app.number_comment(${id})`);
      })
      .then(
        () => 'kept',
        (error: { code?: string }) => error.code,
      );
  };

  it('refuses a comment below the demand by itself, and a level that no sign-in vouches for', async () => {
    const demanding = await buildOpenHearing(database, { identityDemand: 'substantial' });
    expect(await insert(demanding.hearing, 'open')).toBe('AL220');
    expect(await insert(demanding.hearing, 'high')).toBe('AL221');
    const open = await buildOpenHearing(database);
    expect(await insert(open.hearing, 'open')).toBe('kept');
    expect(await insert(open.hearing, 'email')).toBe('AL221');
  });
});

describe('one’s own comments', () => {
  it('are those sent while signed in and those claimed by the receipt, and nobody else’s', async () => {
    const { hearing, plan } = await buildOpenHearing(database);
    const { person } = await buildPerson(database);
    const other = await buildPerson(database);
    await submitComment(database, buildSubmission(hearing.id, { text: 'Fra meg.' }), { person });
    const asGuest = buildSubmission(hearing.id, { text: 'Som gjest.' });
    await submitComment(database, asGuest);
    await submitComment(database, buildSubmission(hearing.id, { text: 'En annens.' }), {
      person: other.person,
    });
    expect((await readOwnComments(database, person)).map(({ text }) => text)).toEqual(['Fra meg.']);

    expect(await claimComment(database, person, asGuest.receiptSecret)).toEqual({ number: 2 });
    expect(await claimComment(database, person, asGuest.receiptSecret)).toEqual({ number: 2 });
    const mine = await readOwnComments(database, person);
    expect(mine.map(({ text, isClaimed }) => [text, isClaimed])).toEqual([
      ['Som gjest.', true],
      ['Fra meg.', false],
    ]);
    // How well the author was known when it came does not change.
    expect(mine.map(({ identityLevel }) => identityLevel)).toEqual(['open', 'substantial']);
    expect(mine[0]?.plan).toEqual({ name: 'Havnegata', identifier: plan.identifier });
    expect((await readOwnComments(database, other.person)).map(({ text }) => text)).toEqual(['En annens.']);
  });

  it('are claimed once, and never by guessing', async () => {
    const { hearing } = await buildOpenHearing(database);
    const [first, second] = [await buildPerson(database), await buildPerson(database)];
    const submission = buildSubmission(hearing.id);
    await submitComment(database, submission);
    await claimComment(database, first.person, submission.receiptSecret);
    await expect(claimComment(database, second.person, submission.receiptSecret)).rejects.toMatchObject({
      code: 'comment-claimed',
    });
    await expect(claimComment(database, second.person, makeReceiptSecret())).rejects.toMatchObject({
      code: 'receipt-unknown',
    });
  });
});
