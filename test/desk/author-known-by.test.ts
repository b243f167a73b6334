import { afterAll, expect, it } from 'vitest';
import { authorKnownBy } from '../../domain/identity/author-known-by.ts';
import { identityLevels } from '../../domain/identity/identity-level.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { listQueue, readDeskComment } from '../../server/desk/desk-queue.service.ts';
import { findExportRows } from '../../server/desk/export/export.queries.ts';
import { exportWords } from '../../server/desk/export/export-words.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const organisation = { number: '974760673', name: 'Velet' };

it('tells the desk and the export how each author is known, in words, and lets the desk choose by it', async () => {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const hearing = await buildHearing(database, await buildPlan(database, municipality));
  const send = async (shown?: Parameters<typeof buildPerson>[1], author = {}) => {
    const person = shown && (await buildPerson(database, shown)).person;
    await submitComment(database, buildSubmission(hearing.id, author), { person: person ?? null });
  };
  await send();
  await send({ level: 'email', email: 'ola@eksempel.no' });
  await send({ level: 'substantial' });
  await send({ level: 'high' });
  await send(
    { level: 'high', organisation },
    {
      author: {
        ...{ kind: 'organisation', name: 'Kari Eksempel', email: 'kari@eksempel.no' },
        ...{ organisationName: organisation.name, organisationNumber: organisation.number },
      },
    },
  );
  const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 50 });
  expect(items.map((item) => authorKnownBy(item, 'nb'))).toEqual([
    'E-post ikke bekreftet',
    'E-post bekreftet',
    'ID-porten, nivå betydelig',
    'ID-porten, nivå høyt',
    'Logget inn på vegne av virksomheten',
  ]);
  for (const [index, identity] of identityLevels.entries()) {
    const chosen = await listQueue(database, staff, { hearingId: hearing.id, identity, limit: 50 });
    expect(chosen.items.map(({ id }) => id)).toEqual([items[index]?.id]);
    expect(chosen.counts?.matching).toBe(1);
  }
  const opened = await readDeskComment(database, staff, items[3]?.id ?? '');
  expect(authorKnownBy(opened, 'en')).toBe('ID-porten, level high');
  const rows = await database.withRole('planner', staff, (transaction) =>
    findExportRows(transaction, hearing.id, 0, 50),
  );
  expect(rows.map((row) => exportWords('nn').knownBy(row))).toEqual([
    'E-post ikkje stadfesta',
    'E-post stadfesta',
    'ID-porten, nivå betydeleg',
    'ID-porten, nivå høgt',
    'Logga inn på vegner av verksemda',
  ]);
});

it('says of a letter who entered it, and of an authority that it was signed in', () => {
  const letter = { channel: 'letter' as const, identityLevel: 'open' as const, senderName: null };
  expect(authorKnownBy(letter, 'nb')).toBe('Ført inn av kommunen');
  const neighbour = { channel: 'web' as const, identityLevel: 'open' as const, senderName: 'Færder kommune' };
  expect(authorKnownBy(neighbour, 'nb')).toBe('Logget inn for myndigheten');
});
