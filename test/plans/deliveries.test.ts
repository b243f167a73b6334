import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { chooseNotices } from '../../server/desk/notices/comment-notices.service.ts';
import { tellDeliveries } from '../../server/desk/notices/tell-deliveries.ts';
import { createServerSecret } from '../../server/identity/server-secret.ts';
import { givePlan, takePlan } from '../../server/people/authorities.service.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { type BuiltPlan, buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { square, writeTestPlan } from '../builders/write-test-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { tusClient } from './staging/tus.ts';

const database = openTestDatabase();
let test: TestServer;
let url: string;
let municipality: BuiltMunicipality;
let plan: BuiltPlan;
let planner: Session;
let consultant: Session;
/** Consultants of another plan here, and of a plan of another municipality. */
let strangers: readonly Session[];
let administrator: Session;

beforeAll(async () => {
  test = await openTestServer(database);
  url = await test.server.listen({ host: '127.0.0.1', port: 0 });
  municipality = await buildMunicipality(database);
  plan = await buildPlan(database, municipality, { identifier: 'KONS-1', name: 'Konsulentplan' });
  planner = await buildStaff(database, municipality, 'Kari Planlegger', ['caseworker']);
  administrator = await buildStaff(database, municipality, 'Ida', ['municipalityAdministrator']);
  consultant = await consultantOf(municipality, plan, administrator, 'Kim Konsulent');
  const elsewhere = await buildMunicipality(database);
  strangers = [
    await consultantOf(municipality, await buildPlan(database, municipality), administrator, 'Ola'),
    await consultantOf(
      elsewhere,
      await buildPlan(database, elsewhere, { identifier: 'KONS-1' }),
      await buildStaff(database, elsewhere, 'Eva', ['municipalityAdministrator']),
      'Per',
    ),
  ];
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

async function consultantOf(where: BuiltMunicipality, of: BuiltPlan, giver: Session, name: string) {
  const someone = await buildStaff(database, where, name, ['planConsultant']);
  await givePlan(database, giver, { accountId: someone.accountId, planId: of.id });
  return someone;
}

type Answer = Record<string, unknown> & { refused?: string };

async function call(staff: Session, path: string, input: unknown): Promise<Answer> {
  const headers = { cookie: await test.cookieOf(staff), 'content-type': 'application/json' };
  const answer = await fetch(`${url}/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) });
  const body = (await answer.json()) as {
    result?: { data?: Answer };
    error?: { data: { reason: string } };
  };
  return body.error ? { refused: body.error.data.reason } : (body.result?.data ?? {});
}

async function ask(staff: Session, path: string, input: unknown): Promise<Answer> {
  return call(staff, path, input);
}

async function get(staff: Session, path: string): Promise<Response> {
  return fetch(`${url}${path}`, { headers: { cookie: await test.cookieOf(staff) } });
}

function draft(shift = 0, identifier = 'KONS-1'): Buffer {
  return writeTestPlan({
    municipalityNumber: municipality.number,
    planId: identifier,
    name: 'Konsulentplan',
    outline: square([shift, 0], 50),
    areas: [{ name: 'B1', ring: square([shift, 0], 50) }],
  });
}

async function upload(staff: Session, bytes: Buffer, planId: string) {
  const client = await tusClient(test, url, staff, '/files/draft-uploads');
  return client.upload(bytes, 'Utkast.sos', { draftFor: planId, alternative: 'A' });
}

const told = { answerTo: '', language: 'nb' };

const working = ['queued', 'reading', 'checking', 'drawing', 'storing'];

async function rest(staff: Session, router: 'drafts' | 'planImports', importId: string): Promise<Answer> {
  let state: Answer = {};
  await expect
    .poll(
      async () => {
        state = await ask(staff, `${router}.get`, { importId });
        return working.includes(String(state.stage));
      },
      { timeout: 30_000, interval: 50 },
    )
    .toBe(false);
  return state;
}

async function deliver(bytes: Buffer): Promise<string> {
  const importId = await upload(consultant, bytes, plan.id);
  await rest(consultant, 'drafts', importId);
  await call(consultant, 'drafts.deliver', { importId, note: 'Nå med gangvei.', ...told });
  return importId;
}

async function sendDocument(staff: Session, fields: Record<string, string>, bytes: Buffer) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'beskrivelse.pdf');
  return fetch(`${url}/files/draft-documents`, {
    method: 'POST',
    headers: { cookie: await test.cookieOf(staff) },
    body: form,
  });
}

async function actsOf(planId: string): Promise<readonly string[]> {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ act: string }>(
      sql`select act from audit_event where subject_id = ${planId} and act like 'delivery.%' order by id`,
    ),
  );
  return rows.map(({ act }) => act);
}

describe('a draft of a consultant', () => {
  it('is read and drawn for them alone, delivered, looked at, taken in as a version, and out to nobody', async () => {
    const importId = await upload(consultant, draft(), plan.id);
    expect(await rest(consultant, 'drafts', importId)).toMatchObject({
      ...{ stage: 'checked', isStorable: true, draftFor: plan.id },
      choices: { plan: 'KONS-1', alternative: 'A' },
    });
    expect(await ask(consultant, 'drafts.report', { importId })).toMatchObject({ ok: true, version: 1 });
    const preview = await get(consultant, `/files/plan-drafts/${importId}/preview.geojson`);
    expect(await preview.text()).toContain('B1');
    expect((await get(consultant, `/files/plan-drafts/${importId}/report.txt`)).status).toBe(200);
    // Caseworkers see it when it is delivered, and no sooner.
    expect(await ask(planner, 'planImports.get', { importId })).toEqual({ refused: 'not-found' });
    expect(JSON.stringify(await ask(planner, 'planImports.list', undefined))).not.toContain(importId);
    expect(await call(planner, 'planImports.store', { importId })).toEqual({ refused: 'not-found' });

    expect(await call(consultant, 'drafts.deliver', { importId, note: 'Nå med gangvei.', ...told })).toEqual({
      planId: plan.id,
    });
    expect(await ask(consultant, 'drafts.get', { importId }), 'nothing lies twice').toEqual({
      refused: 'not-found',
    });
    expect(await ask(planner, 'deliveries.waiting', undefined)).toMatchObject([
      { planId: plan.id, waiting: 1 },
    ]);
    const [delivery] = (await ask(planner, 'deliveries.list', { planId: plan.id })) as unknown as Answer[];
    expect(delivery).toMatchObject({
      ...{ kind: 'planFile', fileName: 'Utkast.sos', note: 'Nå med gangvei.', state: 'new' },
      deliveredBy: 'Kim Konsulent',
    });
    const deliveryId = String(delivery?.id);
    const file = await get(planner, `/files/deliveries/${deliveryId}/Utkast.sos`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(draft());

    const opened = await call(planner, 'deliveries.openPlan', { deliveryId });
    expect(await call(planner, 'deliveries.openPlan', { deliveryId }), 'again').toEqual(opened);
    const opening = String(opened.importId);
    expect(await rest(planner, 'planImports', opening)).toMatchObject({
      ...{ stage: 'checked', isStorable: true, deliveryId, uploadedBy: 'Kim Konsulent' },
      choices: { plan: 'KONS-1', alternative: 'A' },
    });
    await call(planner, 'planImports.store', { importId: opening });
    expect(await rest(planner, 'planImports', opening)).toMatchObject({ stage: 'stored' });
    expect(await ask(consultant, 'drafts.deliveries', { planId: plan.id })).toMatchObject([
      { state: 'taken', versionNumber: 1, decidedBy: 'Kari Planlegger' },
    ]);
    const published = await database.withRole('public', {}, (transaction) =>
      transaction.execute(sql`select from public_plan where id = ${plan.id}`),
    );
    expect(published.length, 'nothing is public').toBe(0);
    expect(await actsOf(plan.id)).toEqual(['delivery.send', 'delivery.take']);
  });

  it('is sent back with a reason, once, and stands as decided whatever is tried', async () => {
    const deliveryId = await deliver(draft(10));
    await call(planner, 'deliveries.openPlan', { deliveryId });
    await rest(planner, 'planImports', deliveryId);
    expect(await call(planner, 'deliveries.sendBack', { deliveryId, reason: '' })).toEqual({
      refused: 'validation',
    });
    const back = { deliveryId, reason: 'Byggegrensen mangler.' };
    expect(await call(planner, 'deliveries.sendBack', back)).toEqual({});
    expect(await call(planner, 'deliveries.sendBack', back)).toEqual({ refused: 'delivery-decided' });
    expect(await call(planner, 'deliveries.openPlan', { deliveryId })).toEqual({
      refused: 'delivery-decided',
    });
    expect(await ask(planner, 'planImports.get', { importId: deliveryId })).toEqual({ refused: 'not-found' });
    const [first] = (await ask(consultant, 'drafts.deliveries', { planId: plan.id })) as unknown as Answer[];
    expect(first).toMatchObject({ state: 'left', reason: 'Byggegrensen mangler.' });
    await expect(
      database.withRole('planner', planner, (transaction) =>
        transaction.execute(
          sql`update plan_delivery set state = 'new', decided_at = null where id = ${deliveryId}`,
        ),
      ),
    ).rejects.toMatchObject({ code: 'AL232' });
  });

  it('is taken back by whoever delivered it alone, while nobody has answered, and both see that it was', async () => {
    const deliveryId = await deliver(draft(15));
    await call(planner, 'deliveries.openPlan', { deliveryId });
    await rest(planner, 'planImports', deliveryId);
    const colleague = await consultantOf(municipality, plan, administrator, 'Kai Kollega');
    const seen = (await ask(colleague, 'drafts.deliveries', { planId: plan.id })) as unknown as Answer[];
    expect(seen[0]).toMatchObject({ id: deliveryId, isOwn: false });
    for (const stranger of [colleague, ...strangers])
      expect(await call(stranger, 'drafts.withdraw', { deliveryId })).toEqual({ refused: 'not-found' });
    expect(await call(planner, 'drafts.withdraw', { deliveryId })).toEqual({ refused: 'forbidden' });
    const ends = await Promise.all([1, 2, 3].map(() => call(consultant, 'drafts.withdraw', { deliveryId })));
    expect(ends).toEqual([{}, {}, {}]);
    for (const [reader, path] of [
      [consultant, 'drafts.deliveries'],
      [planner, 'deliveries.list'],
    ] as const) {
      const [first] = (await ask(reader, path, { planId: plan.id })) as unknown as Answer[];
      expect(first, path).toMatchObject({ id: deliveryId, state: 'withdrawn', decidedBy: 'Kim Konsulent' });
    }
    for (const act of ['openPlan', 'takeDocument', 'sendBack'])
      expect(await call(planner, `deliveries.${act}`, { deliveryId, reason: 'For sent.' })).toEqual({
        refused: 'delivery-decided',
      });
    // What the caseworker had opened is gone, and cannot be stored.
    expect(await call(planner, 'planImports.store', { importId: deliveryId })).toEqual({
      refused: 'not-found',
    });
    expect(JSON.stringify(await ask(planner, 'deliveries.waiting', undefined))).not.toContain(plan.id);
    expect((await actsOf(plan.id)).filter((act) => act === 'delivery.withdraw')).toHaveLength(1);
  });

  it('that was answered is not taken back, and no caseworker takes one back for its consultant', async () => {
    const deliveryId = await deliver(draft(16));
    const update = (role: 'planner' | 'consultant', staff: Session, set: ReturnType<typeof sql>) =>
      database.withRole(role, staff, (transaction) =>
        transaction.execute(sql`update plan_delivery set ${set} where id = ${deliveryId} returning id`),
      );
    const withdrawn = sql`state = 'withdrawn', decided_by = delivered_by, decided_at = now(), answer_to = null`;
    await expect(update('planner', planner, withdrawn)).rejects.toMatchObject({ code: '42501' });
    for (const set of [
      sql`state = 'taken', decided_by = delivered_by, decided_at = now()`,
      sql`state = 'withdrawn', decided_by = 'En annen', decided_at = now(), answer_to = null`,
      sql`answer_to = 'annen@eksempel.no'`,
      sql`title = 'En annen'`,
    ])
      await expect(update('consultant', consultant, set)).rejects.toMatchObject({ code: '42501' });
    for (const stranger of strangers) expect(await update('consultant', stranger, withdrawn)).toEqual([]);
    await call(planner, 'deliveries.sendBack', { deliveryId, reason: 'Mangler.' });
    expect(await call(consultant, 'drafts.withdraw', { deliveryId })).toEqual({
      refused: 'delivery-decided',
    });
  });

  it('of another plan than its file is, or of another municipality, is refused and cannot be delivered', async () => {
    const importId = await upload(consultant, draft(0, 'ANNEN-2'), plan.id);
    expect(await rest(consultant, 'drafts', importId)).toMatchObject({ isStorable: false });
    const report = await ask(consultant, 'drafts.report', { importId });
    expect(JSON.stringify(report)).toContain('plan-not-in-file');
    const choices = { plan: 'ANNEN-2', alternative: null, srid: null };
    await call(consultant, 'drafts.check', { importId, choices });
    expect(await rest(consultant, 'drafts', importId)).toMatchObject({
      isStorable: false,
      choices: { plan: 'KONS-1' },
    });
    expect(await call(consultant, 'drafts.deliver', { importId, note: '', ...told })).toEqual({
      refused: 'import-refused',
    });
    await call(consultant, 'drafts.discard', { importId });
    expect(await readdir(join(test.folder, 'plan-imports'))).not.toContain(importId);
  });
});

describe('a document of a consultant', () => {
  it('is delivered, opened, and taken in as a document that is not out', async () => {
    const pdf = await buildPdf('Planbeskrivelse', ['Planbeskrivelse']);
    const fields = { planId: plan.id, kind: 'PLANBESKR', title: 'Planbeskrivelse, utkast' };
    const sent = await sendDocument(consultant, fields, pdf);
    expect(sent.status).toBe(201);
    const { id } = (await sent.json()) as { id: string };
    const own = await get(consultant, `/files/own-deliveries/${id}/beskrivelse.pdf`);
    expect([own.status, own.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining('sandbox'),
    ]);
    const taken = await call(planner, 'deliveries.takeDocument', { deliveryId: id });
    expect(await call(planner, 'deliveries.takeDocument', { deliveryId: id })).toEqual({
      refused: 'delivery-decided',
    });
    const documents = (await ask(planner, 'plansDesk.documents.list', {
      planId: plan.id,
    })) as unknown as Answer[];
    expect(documents).toMatchObject([
      {
        id: taken.documentId,
        title: 'Planbeskrivelse, utkast',
        publishedAt: null,
        fileName: 'beskrivelse.pdf',
      },
    ]);
    expect((await fetch(`${url}/files/documents/${taken.documentId}/x.pdf`)).status).toBe(404);
  });

  it('is refused where it is none', async () => {
    const fields = { planId: plan.id, kind: 'PLANBESKR', title: 'Side' };
    const page = await sendDocument(consultant, fields, Buffer.from('<script>alert(1)</script>'));
    expect([page.status, await page.json()]).toMatchObject([415, { code: 'file-type-refused' }]);
    const unnamed = await sendDocument(consultant, { ...fields, title: ' ' }, Buffer.from('%PDF-1.7'));
    expect(unnamed.status).toBe(400);
  });
});

describe('nobody else', () => {
  it('sends to, sees or opens anything of the plan: not consultants of another plan or municipality', async () => {
    const deliveryId = await deliver(draft(20));
    const importId = await upload(consultant, draft(30), plan.id);
    await rest(consultant, 'drafts', importId);
    const pdf = await buildPdf('Et utkast', ['Et utkast']);
    for (const stranger of strangers) {
      const client = await tusClient(test, url, stranger, '/files/draft-uploads');
      expect((await client.begin(10, { draftFor: plan.id })).status).toBe(404);
      expect((await client.begin(10)).status).toBe(400);
      expect((await client.ask(importId)).status).toBe(404);
      const fields = { planId: plan.id, kind: 'PLANBESKR', title: 'Fra en annen' };
      expect((await sendDocument(stranger, fields, pdf)).status).toBe(404);
      expect(await ask(stranger, 'drafts.deliveries', { planId: plan.id })).toEqual([]);
      expect(await ask(stranger, 'drafts.plan', { planId: plan.id })).toEqual({ refused: 'not-found' });
      expect(await ask(stranger, 'drafts.list', undefined)).toEqual([]);
      for (const procedure of ['get', 'report', 'cancel', 'discard'])
        expect(await call(stranger, `drafts.${procedure}`, { importId })).toEqual({ refused: 'not-found' });
      expect(await call(stranger, 'drafts.deliver', { importId, note: '', ...told })).toEqual({
        refused: 'not-found',
      });
      for (const path of [
        `/files/own-deliveries/${deliveryId}/x`,
        `/files/plan-drafts/${importId}/preview.geojson`,
        `/files/plan-drafts/${importId}/report.xlsx`,
      ])
        expect((await get(stranger, path)).status, path).toBe(404);
      expect((await get(stranger, `/files/deliveries/${deliveryId}/x`)).status).toBe(403);
      expect(await call(stranger, 'deliveries.sendBack', { deliveryId, reason: 'Nei' })).toEqual({
        refused: 'forbidden',
      });
    }
    expect(await ask(consultant, 'drafts.get', { importId })).toMatchObject({ stage: 'checked' });
  });

  it('whose access was taken back, though their file lies here', async () => {
    const importId = await upload(consultant, draft(40), plan.id);
    await rest(consultant, 'drafts', importId);
    const access = { accountId: consultant.accountId, planId: plan.id };
    await takePlan(database, administrator, access);
    expect(await call(consultant, 'drafts.deliver', { importId, note: '', ...told })).toEqual({
      refused: 'not-found',
    });
    expect(await ask(consultant, 'drafts.deliveries', { planId: plan.id })).toEqual([]);
    await givePlan(database, administrator, access);
    await call(consultant, 'drafts.discard', { importId });
  });

  it('finds a way past the code: the database gives and takes the own plan’s deliveries alone', async () => {
    const deliveryId = await deliver(draft(50));
    const foreignFile = randomUUID();
    await database.withRole('citizen', { municipalityId: municipality.id }, (transaction) =>
      transaction.execute(sql`
        insert into stored_file (id, municipality_id, sha256, size, media_type, name)
        values (${foreignFile}, ${municipality.id}, decode(repeat('ab', 32), 'hex'), 1, 'application/pdf', 'x.pdf')
      `),
    );
    for (const stranger of strangers) {
      const seen = await database.withRole('consultant', stranger, (transaction) =>
        transaction.execute(sql`select from plan_delivery where id = ${deliveryId}`),
      );
      expect(seen.length).toBe(0);
      const forged = database.withRole('consultant', stranger, (transaction) =>
        transaction.execute(sql`
          insert into plan_delivery (municipality_id, plan_id, file_id, kind, title, account_id, delivered_by)
          values (${municipality.id}, ${plan.id}, ${foreignFile}, 'planFile', 'x', ${stranger.accountId}, 'x')
        `),
      );
      await expect(forged).rejects.toThrow();
    }
    const [own] = await database.withRole('consultant', consultant, (transaction) =>
      transaction.execute<{ files: number }>(
        sql`select count(*)::integer as files from stored_file where id = ${foreignFile}`,
      ),
    );
    expect(own?.files, 'what a citizen uploaded is none of theirs').toBe(0);
    for (const query of [
      sql`update plan_delivery set state = 'taken', decided_at = now() where id = ${deliveryId}`,
      sql`delete from plan_delivery where id = ${deliveryId}`,
      sql`insert into plan_version (municipality_id, plan_id, number) values (${municipality.id}, ${plan.id}, 99)`,
      sql`insert into document (municipality_id, plan_id) values (${municipality.id}, ${plan.id})`,
      sql`update plan set name = 'x' where id = ${plan.id}`,
    ])
      await expect(
        database.withRole('consultant', consultant, (transaction) => transaction.execute(query)),
      ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('messages', () => {
  it('go once to staff who asked for notices, and to the consultant who asked for the answer, whose address then goes', async () => {
    const room = { database, secret: createServerSecret('prøve'), publicUrl: 'https://eksempel.no' };
    const { municipalityId } = planner;
    await chooseNotices(database, planner, { cadence: 'daily', email: 'kari@eksempel.no', language: 'nb' });
    const mailed = () =>
      database.withRole('operations', {}, (transaction) =>
        transaction.execute<{ kind: string; recipient: string; subject: string }>(
          sql`select kind, recipient, subject from mail_message where municipality_id = ${municipalityId} order by created_at`,
        ),
      );
    /** How many are told in this municipality; other tests' deliveries are told with them. */
    const tell = async () => {
      const before = (await mailed()).length;
      while ((await tellDeliveries(room)) > 0);
      return (await mailed()).length - before;
    };
    await tell();
    const before = (await mailed()).length;
    const pdf = await buildPdf('Rapport', ['Støy']);
    const fields = { planId: plan.id, kind: 'RAPPORT', title: 'Støyrapport\r\nBcc: x@y.no' };
    const answer = { answerTo: ' kim@eksempel.no ', language: 'nn' };
    const { id } = (await (await sendDocument(consultant, { ...fields, ...answer }, pdf)).json()) as {
      id: string;
    };
    expect(await tell()).toBe(1);
    expect(await tell(), 'once').toBe(0);
    await call(planner, 'deliveries.sendBack', { deliveryId: id, reason: 'Feil plan.' });
    expect(await tell()).toBe(1);
    expect((await mailed()).slice(before)).toMatchObject([
      { kind: 'delivery', recipient: 'kari@eksempel.no', subject: 'Ny leveranse til Konsulentplan' },
      {
        kind: 'deliveryAnswer',
        recipient: 'kim@eksempel.no',
        subject: 'Send tilbake: leveringa di til Konsulentplan',
      },
    ]);
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`select answer_to as "answerTo", title from plan_delivery where id = ${id}`),
    );
    expect(row).toEqual({ answerTo: null, title: 'Støyrapport Bcc: x@y.no' });
    const bad = await sendDocument(consultant, { ...fields, answerTo: 'x@y.no\r\nBcc: z@y.no' }, pdf);
    expect(bad.status).toBe(400);
  });
});
