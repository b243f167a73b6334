import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planInputSchema } from '../../domain/plan-input.ts';
import { provisionInputSchema } from '../../domain/plan-provisions.ts';
import {
  createPlan,
  decidePlan,
  listPlans,
  publishVersion,
  readPlan,
  updatePlan,
} from '../../server/plans/plans-desk.service.ts';
import { setProvisions } from '../../server/plans/provisions/provisions.service.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const input = (changes: Record<string, unknown> = {}) =>
  planInputSchema.parse({ identifier: '2027-1', name: 'Torget', planType: 35, ...changes });

async function buildDesk() {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  return { municipality, staff, cookie: await test.cookieOf(staff) };
}

async function send(
  url: string,
  fields: Record<string, string>,
  file: Buffer,
  name: string,
  cookie?: string,
) {
  const form = new FormData();
  // The file first: the fields that tell what it is may come after it.
  form.append('file', new Blob([new Uint8Array(file)]), name);
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  const body = new Response(form);
  const response = await test.server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': body.headers.get('content-type') ?? '', ...(cookie && { cookie }) },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  return { status: response.statusCode, body: response.json() };
}

describe('a plan at the desk', () => {
  it('is made, changed and decided, each time at the revision that was seen', async () => {
    const { staff } = await buildDesk();
    const { planId, revision } = await createPlan(database, staff, input());
    const second = await updatePlan(database, staff, {
      planId,
      expectedRevision: revision,
      plan: input({ summary: 'Nytt torg' }),
    });
    expect(second).toEqual({ revision: 2 });
    await decidePlan(database, staff, {
      planId,
      expectedRevision: 2,
      decidedOn: '2027-05-01',
      inForceOn: null,
    });
    const { plan } = await readPlan(database, staff, planId);
    expect(plan).toMatchObject({ summary: 'Nytt torg', decidedOn: '2027-05-01', revision: 3 });
    expect(await listPlans(database, staff)).toMatchObject({
      plans: [{ id: planId, versions: 0, hearings: 0 }],
      total: 1,
    });
  });

  it('is not overwritten by one who saw an older revision, who is told by whom it was changed', async () => {
    const { staff, municipality } = await buildDesk();
    const colleague = await buildStaff(database, municipality, 'Ola Kollega');
    const { planId } = await createPlan(database, staff, input());
    await updatePlan(database, colleague, { planId, expectedRevision: 1, plan: input({ name: 'Først' }) });
    const late = updatePlan(database, staff, { planId, expectedRevision: 1, plan: input({ name: 'Sist' }) });
    await expect(late).rejects.toMatchObject({
      code: 'revision-conflict',
      details: { revision: 2, changedBy: 'Ola Kollega' },
    });
    expect((await readPlan(database, staff, planId)).plan.name).toBe('Først');
  });

  it('never takes the id of another plan', async () => {
    const { staff } = await buildDesk();
    await createPlan(database, staff, input());
    await expect(createPlan(database, staff, input())).rejects.toMatchObject({ code: 'already-exists' });
    const { planId } = await createPlan(database, staff, input({ identifier: '2027-2' }));
    const renamed = updatePlan(database, staff, { planId, expectedRevision: 1, plan: input() });
    await expect(renamed).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('does not exist for another municipality', async () => {
    const { municipality } = await buildDesk();
    const stranger = (await buildDesk()).staff;
    const plan = await buildPlan(database, municipality);
    const version = await buildPlanVersion(database, plan, { published: false });
    const attempts = [
      () => readPlan(database, stranger, plan.id),
      () => updatePlan(database, stranger, { planId: plan.id, expectedRevision: 1, plan: input() }),
      () =>
        decidePlan(database, stranger, {
          planId: plan.id,
          expectedRevision: 1,
          decidedOn: '2027-01-01',
          inForceOn: null,
        }),
      () => publishVersion(database, stranger, version.id),
      () =>
        setProvisions(database, stranger, { planVersionId: version.id, expectedRevision: 1, provisions: [] }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
    expect(await listPlans(database, stranger)).toEqual({ plans: [], total: 0 });
  });
});

describe('the provisions of a version', () => {
  const clauses = [
    provisionInputSchema.parse({
      clause: '§ 1',
      heading: 'Formål',
      body: 'Bolig',
      governs: ['BBB1', 'BBB2'],
    }),
    provisionInputSchema.parse({ clause: '§ 2', heading: 'Hele planen' }),
  ];

  it('are written whole and in order until the version is out, and never after', async () => {
    const { municipality, staff } = await buildDesk();
    const plan = await buildPlan(database, municipality);
    const { id: planVersionId } = await buildPlanVersion(database, plan, { published: false });
    const change = { planVersionId, expectedRevision: 1, provisions: clauses };
    expect(await setProvisions(database, staff, change)).toEqual({ revision: 2 });
    const { versions } = await readPlan(database, staff, plan.id);
    expect(versions[0]?.provisions).toMatchObject(clauses);

    const { publishedAt } = await publishVersion(database, staff, planVersionId);
    expect(publishedAt).toBeInstanceOf(Date);
    expect(await publishVersion(database, staff, planVersionId)).toEqual({ publishedAt });
    const late = setProvisions(database, staff, { ...change, expectedRevision: 2 });
    await expect(late).rejects.toThrow('published plan version never changes');
  });
});

describe('a document of a plan', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');

  it('is kept for the municipality until it is out, then for everyone, in a sandbox', async () => {
    const { municipality, cookie } = await buildDesk();
    const stranger = (await buildDesk()).cookie;
    const plan = await buildPlan(database, municipality);
    const fields = { planId: plan.id, kind: 'PLANBESKR', title: 'Planbeskrivelse' };
    const added = await send('/files/plan-documents', fields, pdf, 'beskrivelse.pdf', cookie);
    expect(added).toMatchObject({ status: 201, body: { kind: 'PLANBESKR', mediaType: 'application/pdf' } });
    const url = `/files/documents/${added.body.id}/beskrivelse.pdf`;
    const ask = async (who?: string) =>
      (await test.server.inject({ url, headers: who ? { cookie: who } : {} })).statusCode;
    expect([await ask(), await ask(stranger), await ask(cookie)]).toEqual([404, 404, 200]);

    const publish = await test.server.inject({
      method: 'POST',
      url: '/trpc/plansDesk.documents.publish',
      headers: { cookie, 'content-type': 'application/json' },
      payload: { documentId: added.body.id },
    });
    expect(publish.statusCode).toBe(200);
    const open = await test.server.inject({ url });
    expect(open.rawPayload).toEqual(pdf);
    expect(open.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("sandbox; default-src 'none'"),
    });
  });

  it('may take the place of another of the same plan, with the reason', async () => {
    const { municipality, staff, cookie } = await buildDesk();
    const plan = await buildPlan(database, municipality);
    const fields = { planId: plan.id, kind: 'PLANBEST', title: 'Bestemmelser' };
    const first = await send('/files/plan-documents', fields, pdf, 'a.pdf', cookie);
    const replacing = { ...fields, replaces: first.body.id, replacedReason: 'Skrivefeil' };
    const second = await send('/files/plan-documents', replacing, pdf, 'b.pdf', cookie);
    const { documents } = await readPlan(database, staff, plan.id);
    expect(documents).toMatchObject([
      { id: first.body.id, position: 1 },
      { id: second.body.id, position: 2, replaces: first.body.id, replacedReason: 'Skrivefeil' },
    ]);
    const other = await buildPlan(database, municipality);
    const elsewhere = await send(
      '/files/plan-documents',
      { ...replacing, planId: other.id },
      pdf,
      'c.pdf',
      cookie,
    );
    expect(elsewhere.status).toBe(404);
  });

  it('is refused when its content is not a PDF or picture, or the plan is another municipality’s', async () => {
    const { municipality, cookie } = await buildDesk();
    const plan = await buildPlan(database, municipality);
    const fields = { planId: plan.id, kind: 'PLANBESKR', title: 'Beskrivelse' };
    const disguised = await send('/files/plan-documents', fields, Buffer.from('<script>'), 'a.pdf', cookie);
    expect(disguised.status).toBe(415);
    const stranger = (await buildDesk()).cookie;
    expect((await send('/files/plan-documents', fields, pdf, 'a.pdf', stranger)).status).toBe(404);
  });
});
