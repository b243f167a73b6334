import { afterAll, beforeAll, expect, it } from 'vitest';
import { withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { listQueue } from '../../server/desk/desk-queue.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { type Ogc, openOgc } from './open-ogc.ts';

const database = openTestDatabase();
let ogc: Ogc;
beforeAll(async () => {
  ogc = await openOgc(database);
});
afterAll(async () => {
  await ogc[Symbol.asyncDispose]();
  await database.close();
});

const why = { reason: 'Helseopplysninger', legalBasis: 'confidential' } as const;
const words = ['Rødgrønt', 'hemmeligkjenning', 'Stedsnavnet'];

it('words are in no answer and no kept copy before they are published, nor once they are hidden, redacted or withdrawn', async () => {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan);
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id] });
  const submission = buildSubmission(hearing.id, {
    heading: 'Rødgrønt',
    text: 'Naboens hemmeligkjenning er kjent.',
    places: [{ ...pointAt(10.41, 59.265), label: 'Stedsnavnet' }],
    author: { kind: 'private', name: 'Ola Hemmelignavn', email: 'ola@eksempel.no' },
  });
  await submitComment(database, submission);
  const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 5 });
  const commentId = items[0]?.id ?? '';
  const own = `municipalityNumber=${municipality.number}`;
  const filter = encodeURIComponent("text LIKE '%hemmelig_jenning%'");
  const seen = new Set<string>();
  /** Which of the words stand anywhere, asked until what is kept from before has been told apart. */
  const found = async (): Promise<readonly string[]> => {
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const addresses = ['municipalities', 'plans', 'plan-objects', 'hearings', 'comments'].flatMap(
      (collection) => [
        `/collections/${collection}/items?limit=100${collection === 'municipalities' ? '' : `&${own}`}`,
        `/collections/${collection}/items?limit=10000${collection === 'municipalities' ? '' : `&${own}`}`,
        `/collections/${collection}?`,
      ],
    );
    const all = [...addresses, `/collections/comments/items?filter=${filter}`, ...seen];
    const bodies: string[] = [];
    for (const address of all) {
      for (const format of ['json', 'html']) bodies.push((await ogc.ask(`${address}&f=${format}`)).body);
    }
    const { features } = await ogc.items('comments', { municipalityNumber: municipality.number });
    for (const { id } of features) seen.add(`/collections/comments/items/${id}?`);
    const text = bodies.join('\n');
    expect(text).not.toContain('Hemmelignavn');
    return words.filter((word) => text.includes(word));
  };
  const stage = { commentId, nameHidden: false };

  expect(await found()).toEqual([]);
  const shown = await moderate(database, staff, { ...stage, decision: 'show', expectedRevision: 1 });
  expect(await found()).toEqual(words);
  const held = await moderate(database, staff, {
    commentId,
    decision: 'hold',
    expectedRevision: shown.revision,
    ...why,
  });
  expect(await found()).toEqual([]);
  const again = await moderate(database, staff, {
    ...stage,
    decision: 'show',
    expectedRevision: held.revision,
  });
  expect(await found()).toEqual(words);
  await moderate(database, staff, {
    ...stage,
    decision: 'redact',
    expectedRevision: again.revision,
    publicHeading: '',
    publicText: 'Naboens […] er kjent.',
    placesHidden: false,
    ...why,
  });
  expect(await found()).toEqual([]);
  const { features } = await ogc.items('comments', { municipalityNumber: municipality.number });
  expect(features).toMatchObject([
    { properties: { text: 'Naboens […] er kjent.', isRedacted: true, placeLabel: null } },
  ]);
  await withdrawComment(database, { receipt: submission.receiptSecret, reason: '' });
  expect(await found()).toEqual([]);
  expect((await ogc.items('comments', { municipalityNumber: municipality.number })).features).toEqual([]);
});
