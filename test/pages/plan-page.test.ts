import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildDocument, buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { openPage } from './open-page.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { PUBLIC_URL: 'https://plan.example' } });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const hostile = '</title><script>alert(1)</script>"\'&';

describe('the page of a plan', () => {
  it('says in words what the plan is, without any program', async () => {
    const { municipality, plan, documentId } = await buildOpenHearing(database);
    const answer = await openPage(test.server, { url: `/plan/${municipality.number}/${plan.identifier}` });
    expect(answer.statusCode).toBe(200);
    for (const text of [
      '<h1>Havnegata</h1>',
      `Plan-ID ${municipality.number}/${plan.identifier}`,
      'Høring og offentlig ettersyn',
      'dager igjen. Siste frist er',
      `/files/documents/${documentId}/`,
      'BBB1 – Boligbebyggelse - blokkbebyggelse',
      '<h3>§\u00a01</h3>',
      'Kari Planlegger',
      '<form method="post"',
    ]) {
      expect(answer.body).toContain(text);
    }
  });

  it('marks the corrected document, leads to the one before, and says what not everyone can read', async () => {
    const { municipality, plan, documentId } = await buildOpenHearing(database);
    const correctedId = await buildDocument(database, plan, { title: 'Planbeskrivelse, rettet' });
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update document set replaces_id = ${documentId}, replaced_reason = 'Tabell 2 hadde feil tall.',
          reading = 'picture', page_count = 1
        where id = ${correctedId}
      `),
    );
    const { body } = await openPage(test.server, { url: `/plan/${municipality.number}/${plan.identifier}` });
    const section = /<section id="dokumenter".*?<\/section>/s.exec(body)?.[0] ?? '';
    const items = section.match(/<li>.*?<\/li>/gs) ?? [];
    expect(items).toHaveLength(1);
    const [item = ''] = items;
    expect(item.indexOf(correctedId)).toBeLessThan(item.indexOf(documentId));
    expect(item).toMatch(/Rettet \d+\. \p{L}+:.*Tabell 2 hadde feil tall\..*Forrige utgave, lagt ut/su);
    expect(item).toContain('Dette dokumentet er ikke universelt utformet. Be om tilgjengelig utgave:');
    expect(item).toMatch(/<a href="(mailto|tel):/);
  });

  it('shows any name as text', async () => {
    const { municipality, plan } = await buildOpenHearing(database, { name: hostile });
    const { body } = await openPage(test.server, { url: `/plan/${municipality.number}/${plan.identifier}` });
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  });

  it.each([
    ['nn-NO,nn;q=0.9', '', 'nn', 'Gi innspel'],
    ['en-GB', '', 'en', 'Give a comment'],
    ['nb', '?sprak=nn', 'nn', 'Gi innspel'],
    ['', '?sprak=xx', 'nb', 'Gi innspill'],
  ])('is in the language of %s%s', async (language, query, lang, words) => {
    const { municipality, plan } = await buildOpenHearing(database);
    const url = `/plan/${municipality.number}/${plan.identifier}${query}`;
    const answer = await openPage(test.server, { url, language });
    expect(answer.body).toContain(`<html lang="${lang}"`);
    expect(answer.body).toContain(words);
    expect(answer.headers.vary).toContain('accept-language');
  });

  it('tells search engines its address, its languages and what it is', async () => {
    const { municipality, plan, hearing } = await buildOpenHearing(database);
    const url = `/plan/${municipality.number}/${plan.identifier}`;
    const { body } = await openPage(test.server, { url: `${url}?horing=${hearing.code}&sprak=nn` });
    expect(body).toContain(`<link rel="canonical" href="https://plan.example${url}?sprak=nn">`);
    expect(body).toContain(`hreflang="en" href="https://plan.example${url}?sprak=en"`);
    expect(body).toContain(`content="https://plan.example/pictures${url}.png"`);
    const [, data = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(body) ?? [];
    const graph: { '@graph': { '@type': string; endDate?: string }[] } = JSON.parse(data);
    expect(graph['@graph'].map((one) => one['@type'])).toEqual([
      'GovernmentOrganization',
      'CreativeWork',
      'Event',
      'Dataset',
    ]);
    expect(Date.parse(graph['@graph'][2]?.endDate ?? '')).toBe(hearing.closesAt.getTime());
  });

  it('shows comments that are on the web and no other, and nobody’s e-mail', async () => {
    const { municipality, plan, hearing } = await buildOpenHearing(database);
    const shown = await submitComment(database, buildSubmission(hearing.id, { text: 'Vis meg.' }));
    await submitComment(database, buildSubmission(hearing.id, { text: 'Ikke sett på ennå.' }));
    await database.withRole('planner', { municipalityId: municipality.id }, (transaction) =>
      transaction.execute(sql`
        update comment_handling set web_state = 'shown'
        from comment
        where comment.id = comment_id and comment.hearing_id = ${hearing.id} and comment.number = ${shown.number}
      `),
    );
    const { body } = await openPage(test.server, { url: `/plan/${municipality.number}/${plan.identifier}` });
    expect(body).toContain('Vis meg.');
    expect(body).toContain('2 mottatt · 1 vist på nett');
    expect(body).not.toContain('Ikke sett på ennå.');
    expect(body).not.toContain('ola@eksempel.no');
  });

  it('tells nothing of a version or a document that is not out', async () => {
    const { municipality, plan } = await buildOpenHearing(database);
    const draft = await buildPlanVersion(database, plan, { number: 2, published: false, objects: 7 });
    await buildDocument(database, plan, { title: 'Hemmelig utkast', published: false });
    const { body } = await openPage(test.server, {
      url: `/plan/${municipality.number}/${plan.identifier}?versjon=2`,
    });
    expect(body).not.toContain('BBB7');
    expect(body).not.toContain(draft.id);
    expect(body).not.toContain('Hemmelig utkast');
  });

  it('with a form is kept by no cache, since the form bears a key of its own', async () => {
    const { municipality, plan } = await buildOpenHearing(database);
    const url = `/plan/${municipality.number}/${plan.identifier}`;
    const [first, second] = [await openPage(test.server, { url }), await openPage(test.server, { url })];
    expect(first.headers['cache-control']).toBe('private, no-store');
    const key = /name="nokkel" value="([^"]+)"/;
    expect(key.exec(first.body)?.[1]).not.toBe(key.exec(second.body)?.[1]);
  });

  it('of a plan that takes no comments has no form and is validated by its content', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality);
    await buildPlanVersion(database, plan);
    const url = `/plan/${municipality.number}/${plan.identifier}`;
    const first = await openPage(test.server, { url });
    expect(first.body).not.toContain('<form method="post"');
    const again = await openPage(test.server, {
      url,
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });
});

describe('the plan’s former addresses', () => {
  it('lead for good to today’s', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality);
    await buildPlanVersion(database, plan);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        insert into plan_former_identifier (municipality_id, plan_id, former_municipality_number, former_identifier)
        values (${municipality.id}, ${plan.id}, '0704', ${`gammel-${plan.identifier}`})
      `),
    );
    const answer = await openPage(test.server, { url: `/plan/0704/gammel-${plan.identifier}?sprak=nn` });
    expect(answer.statusCode).toBe(301);
    expect(answer.headers.location).toBe(`/plan/${municipality.number}/${plan.identifier}?sprak=nn`);
  });

  it('that may mean several plans ask which', async () => {
    const municipality = await buildMunicipality(database);
    const shared = `delt-${municipality.number}`;
    const plans = [
      await buildPlan(database, municipality, { name: 'Den ene' }),
      await buildPlan(database, municipality, { name: 'Den andre' }),
    ];
    for (const plan of plans) {
      await buildPlanVersion(database, plan);
      await database.withRole('operations', {}, (transaction) =>
        transaction.execute(sql`
          insert into plan_former_identifier (municipality_id, plan_id, former_municipality_number, former_identifier)
          values (${municipality.id}, ${plan.id}, '0704', ${shared})
        `),
      );
    }
    const answer = await openPage(test.server, { url: `/plan/0704/${shared}` });
    expect(answer.statusCode).toBe(300);
    expect(answer.body).toContain('Hvilken plan mener du?');
    for (const { identifier } of plans)
      expect(answer.body).toContain(`/plan/${municipality.number}/${identifier}`);
  });
});
