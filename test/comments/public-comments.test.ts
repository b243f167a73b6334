import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { listPublicComments } from '../../server/comments/public-comments.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { atTime } from '../../server/database/at-time.ts';
import { type BuiltHearing, buildHearing, type HearingOptions } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

async function buildCase(options: HearingOptions = {}) {
  const plan = await buildPlan(database, await buildMunicipality(database));
  const version = await buildPlanVersion(database, plan);
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id], ...options });
  return { hearing, version };
}

async function handle(
  hearing: BuiltHearing,
  number: number,
  assignments: ReturnType<typeof sql>,
): Promise<void> {
  await database.withRole('planner', { municipalityId: hearing.municipalityId }, (transaction) =>
    transaction.execute(sql`
      update comment_handling set ${assignments}
      from comment
      where comment.id = comment_id and comment.hearing_id = ${hearing.id} and comment.number = ${number}
    `),
  );
}

const list = (
  hearing: BuiltHearing,
  filter: { below?: number; objectId?: string; theme?: string; limit?: number } = {},
) => listPublicComments(database, { hearingId: hearing.id, limit: 20, ...filter });

describe('the public list', () => {
  it('shows what has been looked through, newest first, and counts all that was received', async () => {
    const { hearing } = await buildCase();
    for (const text of ['Første', 'Andre', 'Tredje']) {
      await submitComment(database, buildSubmission(hearing.id, { text }));
    }
    expect(await list(hearing)).toMatchObject({ received: 3, shown: 0, items: [] });
    await handle(hearing, 1, sql`web_state = 'shown'`);
    await handle(hearing, 3, sql`web_state = 'shown'`);
    const page = await list(hearing);
    expect(page).toMatchObject({ received: 3, shown: 2 });
    expect(page.items.map(({ text }) => text)).toEqual(['Tredje', 'Første']);
  });

  it('tells which paragraph a place belongs to, but not of a text that was redacted', async () => {
    const { hearing } = await buildCase();
    const text = 'Blokkene blir høye.\n\nTrærne må stå.';
    const places = [{ ...pointAt(10.41, 59.265), paragraph: 2 }];
    for (let index = 0; index < 2; index++) {
      await submitComment(
        database,
        buildSubmission(hearing.id, { target: { kind: 'places' }, places, text }),
      );
    }
    await handle(hearing, 1, sql`web_state = 'shown'`);
    await handle(
      hearing,
      2,
      sql`web_state = 'redacted', public_text = 'Trærne må stå.', hold_reason = 'navn', legal_basis = 'personalData'`,
    );
    const { items } = await list(hearing);
    expect(items.map(({ number, places: shown }) => [number, shown[0]?.paragraph])).toEqual([
      [2, null],
      [1, 2],
    ]);
  });

  it('hands out pages that join without gap or overlap', async () => {
    const { hearing } = await buildCase();
    for (let index = 0; index < 7; index++) await submitComment(database, buildSubmission(hearing.id));
    for (let number = 1; number <= 7; number++) await handle(hearing, number, sql`web_state = 'shown'`);
    const numbers: number[] = [];
    let below: number | null | undefined;
    do {
      const page = await list(hearing, { limit: 3, ...(below && { below }) });
      numbers.push(...page.items.map(({ number }) => number));
      below = page.nextCursor;
    } while (below !== null);
    expect(numbers).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('never shows the original of a redacted comment, nor hidden places', async () => {
    const { hearing } = await buildCase();
    await submitComment(
      database,
      buildSubmission(hearing.id, {
        heading: 'Nabo Hansen',
        text: 'Naboen Hansen er syk.',
        places: [pointAt(10.41, 59.265)],
      }),
    );
    await handle(
      hearing,
      1,
      sql`web_state = 'redacted', public_text = 'Naboen […].', places_hidden = true,
        hold_reason = 'Helse', legal_basis = 'confidential'`,
    );
    const page = await list(hearing);
    expect(page.items).toMatchObject([{ text: 'Naboen […].', heading: null, isRedacted: true, places: [] }]);
    expect(JSON.stringify(page)).not.toContain('Hansen');
  });

  it('never carries e-mail, phone or address', async () => {
    const { hearing } = await buildCase();
    const author = {
      kind: 'private' as const,
      name: 'Ola Eksempel',
      email: 'hemmelig@eksempel.no',
      phone: '99887766',
      address: 'Skjulte vei 3',
    };
    await submitComment(database, buildSubmission(hearing.id, { author }));
    await handle(hearing, 1, sql`web_state = 'shown'`);
    const text = JSON.stringify(await list(hearing));
    expect(text).toContain('Ola Eksempel');
    expect(text).not.toMatch(/hemmelig@|99887766|Skjulte/);
  });

  it('names people by the hearing’s rule, organisations always and no one under 18', async () => {
    const { hearing } = await buildCase({ nameRule: 'private' });
    const shown = await buildCase();
    const organisation = {
      kind: 'organisation' as const,
      name: 'Per Leder',
      email: 'per@vel.no',
      organisationName: 'Kanalen vel',
    };
    await submitComment(database, buildSubmission(hearing.id));
    await submitComment(database, buildSubmission(hearing.id, { author: organisation }));
    await submitComment(database, buildSubmission(shown.hearing.id, { underAge: true }));
    await handle(hearing, 1, sql`web_state = 'shown'`);
    await handle(hearing, 2, sql`web_state = 'shown'`);
    await handle(shown.hearing, 1, sql`web_state = 'shown'`);
    const names = (await list(hearing)).items.map(({ shownName }) => shownName);
    expect(names).toEqual(['Kanalen vel', null]);
    expect((await list(shown.hearing)).items.map(({ shownName }) => shownName)).toEqual([null]);
  });

  it('waits for the deadline where the hearing says so, and stays off where it says never', async () => {
    const { hearing } = await buildCase({ publicationRule: 'afterDeadline' });
    const never = await buildCase({ publicationRule: 'never' });
    for (const each of [hearing, never.hearing]) {
      await submitComment(database, buildSubmission(each.id));
      await handle(each, 1, sql`web_state = 'shown'`);
    }
    expect((await list(hearing)).items).toEqual([]);
    expect((await list(never.hearing)).items).toEqual([]);
    const after = atTime(database, hearing.closesAt);
    expect((await listPublicComments(after, { hearingId: hearing.id, limit: 9 })).items).toHaveLength(1);
    expect((await listPublicComments(after, { hearingId: never.hearing.id, limit: 9 })).items).toEqual([]);
  });

  it('finds comments by plan object, named as target or as a place’s', async () => {
    const { hearing, version } = await buildCase();
    const [first = '', second = ''] = version.objectIds;
    const target = { kind: 'object' as const, planVersionId: version.id, planObjectId: first };
    await submitComment(database, buildSubmission(hearing.id, { target }));
    const place = { ...pointAt(10.405, 59.265), planObjectId: first };
    await submitComment(database, buildSubmission(hearing.id, { places: [place] }));
    await submitComment(database, buildSubmission(hearing.id));
    for (const number of [1, 2, 3]) await handle(hearing, number, sql`web_state = 'shown'`);
    const found = await list(hearing, { objectId: first });
    expect(found.items.map(({ number }) => number)).toEqual([2, 1]);
    expect(found.items[1]).toMatchObject({ planObject: { name: 'BBB1' } });
    expect(found.items[0]?.places).toMatchObject([
      { planObjectName: 'BBB1', within: 'BBB1', centre: [10.405, 59.265] },
    ]);
    expect((await list(hearing, { objectId: second })).items).toEqual([]);
  });

  it('finds comments by theme and tells how many bear each', async () => {
    const { hearing } = await buildCase();
    for (let index = 0; index < 2; index++) await submitComment(database, buildSubmission(hearing.id));
    for (const number of [1, 2]) await handle(hearing, number, sql`web_state = 'shown'`);
    const { municipalityId } = hearing;
    await database.withRole('planner', { municipalityId }, async (transaction) => {
      await transaction.execute(sql`
        with theme as (
          insert into theme (municipality_id, hearing_id, name)
          values (${municipalityId}, ${hearing.id}, 'Parkering') returning id
        )
        insert into comment_theme (comment_id, theme_id, municipality_id)
        select comment.id, theme.id, ${municipalityId} from comment, theme
        where comment.hearing_id = ${hearing.id} and comment.number = 2
      `);
    });
    const found = await list(hearing, { theme: 'Parkering' });
    expect(found.items).toMatchObject([{ number: 2, themes: ['Parkering'] }]);
    expect(found.themes).toEqual([{ name: 'Parkering', count: 1 }]);
  });

  it('is not there for a hearing that is not public', async () => {
    const { hearing } = await buildCase({ isDraft: true });
    await expect(list(hearing)).rejects.toMatchObject({ code: 'not-found' });
  });
});
