import { sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPublicComments } from '../../server/comments/public-comments.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { listQueue, readDeskComment } from '../../server/desk/desk-queue.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { readZip } from './read-zip.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

/** A hearing with one comment, about «§ 2.1 Høyde». */
async function buildCase() {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan, { published: false });
  const { id: planVersionId, provisionId } = version;
  await database.withRole('operations', {}, async (transaction) => {
    await transaction.execute(
      sql`update provision set clause = '§ 2.1', heading = 'Høyde' where id = ${provisionId}`,
    );
    await transaction.execute(
      sql`update plan_version set published_at = app.clock() where id = ${planVersionId}`,
    );
  });
  const hearing = await buildHearing(database, plan, { planVersionIds: [planVersionId] });
  await submitComment(
    database,
    buildSubmission(hearing.id, {
      target: { kind: 'provision', planVersionId, provisionId },
      text: 'Tolv meter er for høyt.',
    }),
  );
  const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 10 });
  const [commentId = ''] = items.map(({ id }) => id);
  return { municipality, staff, plan, provisionId, hearing, commentId };
}

async function download(hearingId: string, query: string, cookie: string) {
  const { rawPayload } = await test.server.inject({
    url: `/files/exports/${hearingId}.${query}`,
    headers: { cookie },
  });
  return rawPayload;
}

describe('a comment about a clause', () => {
  it('names it at the desk, with what leads back to it on the plan’s page', async () => {
    const { municipality, staff, plan, provisionId, commentId } = await buildCase();
    expect(await readDeskComment(database, staff, commentId)).toMatchObject({
      target: 'provision',
      targetName: '§ 2.1 Høyde',
      provision: {
        id: provisionId,
        clause: '§ 2.1',
        heading: 'Høyde',
        municipalityNumber: municipality.number,
        planIdentifier: plan.identifier,
      },
    });
  });

  it('names it among the public comments and on the page without JavaScript', async () => {
    const { municipality, staff, plan, provisionId, hearing, commentId } = await buildCase();
    await moderate(database, staff, { decision: 'show', commentId, expectedRevision: 1, nameHidden: false });
    const { items } = await listPublicComments(database, { hearingId: hearing.id, limit: 10 });
    expect(items).toMatchObject([{ provision: { id: provisionId, clause: '§ 2.1', heading: 'Høyde' } }]);
    const { body } = await test.server.inject(`/plan/${municipality.number}/${plan.identifier}`);
    expect(body).toContain('§\u00a02.1 Høyde</a>');
    expect(body).toContain(`href="#bestemmelse-${provisionId}"`);
    expect(body).toContain(`id="bestemmelse-${provisionId}"`);
  });

  it('is named in its row of the queue', async () => {
    const { staff, hearing } = await buildCase();
    const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 10 });
    expect(items.map(({ about }) => about)).toMatchObject([
      { kind: 'provision', clause: '§ 2.1', heading: 'Høyde' },
    ]);
  });

  it('leads from both files of the case paper to the clause, and to the comment where it can be read', async () => {
    const { municipality, staff, plan, provisionId, hearing, commentId } = await buildCase();
    const cookie = await test.cookieOf(staff);
    const linksOf = async (format: 'xlsx' | 'docx', part: string) =>
      [
        ...(readZip(await download(hearing.id, format, cookie))[part] ?? '').matchAll(
          /Target="(http[^"]+)"/g,
        ),
      ].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&')));
    const parts = {
      xlsx: 'xl/worksheets/_rels/sheet1.xml.rels',
      docx: 'word/_rels/document.xml.rels',
    } as const;
    const path = `/plan/${municipality.number}/${plan.identifier}`;
    for (const format of ['xlsx', 'docx'] as const) {
      const links = await linksOf(format, parts[format]);
      const clause = links.find(({ searchParams }) => searchParams.get('bestemmelse') === provisionId);
      expect(clause?.pathname, format).toBe(path);
      expect(links.map(({ pathname, search }) => pathname + search)).toContain(
        `/desk/horing/${hearing.id}?merknad=${commentId}`,
      );
    }
    await moderate(database, staff, { decision: 'show', commentId, expectedRevision: 1, nameHidden: false });
    for (const format of ['xlsx', 'docx'] as const) {
      const links = await linksOf(format, parts[format]);
      const shown = links.find(({ searchParams }) => searchParams.get('nr') === '1');
      expect(shown?.pathname, format).toBe(path);
    }
    const sheet = readZip(await download(hearing.id, 'xlsx', cookie))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toMatch(/<\/sheetData>.*<hyperlinks><hyperlink ref="A2"/s);
  });

  it('names it in the workbook and in the document of the case paper', async () => {
    const { staff, hearing } = await buildCase();
    const cookie = await test.cookieOf(staff);
    const workbook = readZip(await download(hearing.id, 'xlsx', cookie));
    expect(Object.values(workbook).join('')).toContain('§\u00a02.1 Høyde');
    const document = readZip(await download(hearing.id, 'docx', cookie));
    expect(document['word/document.xml']).toContain('§\u00a02.1 Høyde');
  });
});

describe('the document of the case paper', () => {
  it.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ])(
    'in %s says its language, title and headings to those who have it read aloud',
    async (language, locale) => {
      const { staff, hearing } = await buildCase();
      const bytes = await download(hearing.id, `docx?sprak=${language}`, await test.cookieOf(staff));
      const file = unzipSync(bytes);
      const part = (name: string) => new TextDecoder().decode(file[name]);
      const styles = part('word/styles.xml');
      const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0];
      expect(defaults).toMatch(new RegExp(`<w:lang [^>]*w:val="${locale}"`));
      const heading = /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(styles)?.[0];
      expect(heading).toContain('w:val="Heading 1"');
      const text = part('word/document.xml');
      expect(text.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
      expect(text).toContain('<w:tblHeader/>');
      expect(part('docProps/core.xml')).toMatch(/<dc:title>[^<]+\(/);
    },
  );
});
