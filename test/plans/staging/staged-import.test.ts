import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../server/accounts/session.ts';
import { openStagingFolder } from '../../../server/plans/staging/staging-folder.ts';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { buildStaff } from '../../builders/build-staff.ts';
import { square, writeTestPlan } from '../../builders/write-test-plan.ts';
import { openTestDatabase } from '../../database/test-database.ts';
import { openTestServer, type TestServer } from '../../http/open-test-server.ts';
import { type TusClient, tusClient } from './tus.ts';

const database = openTestDatabase();
let test: TestServer;
let url: string;
beforeAll(async () => {
  test = await openTestServer(database);
  url = await test.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

type Desk = {
  readonly number: string;
  readonly staff: Session;
  readonly client: TusClient;
  readonly call: (path: string, input: unknown) => Promise<Record<string, unknown> | null>;
  readonly get: (path: string) => Promise<Response>;
};

async function openDesk(): Promise<Desk> {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  return { number: municipality.number, ...(await deskOf(staff)) };
}

async function deskOf(staff: Session): Promise<Omit<Desk, 'number'>> {
  const headers = { cookie: await test.cookieOf(staff), 'content-type': 'application/json' };
  return {
    staff,
    client: await tusClient(test, url, staff),
    call: async (path, input) => {
      const answer = await fetch(`${url}/trpc/planImports.${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      const body = (await answer.json()) as {
        result?: { data: Record<string, unknown> };
        error?: { data: { reason: string } };
      };
      return body.result ? (body.result.data ?? null) : { refused: body.error?.data.reason };
    },
    get: (path) => fetch(`${url}${path}`, { headers: { cookie: headers.cookie } }),
  };
}

function plan(number: string, change: Partial<Parameters<typeof writeTestPlan>[0]> = {}): Buffer {
  return writeTestPlan({
    municipalityNumber: number,
    planId: 'OPP-1',
    name: 'Opplastet',
    outline: square([0, 0], 50),
    areas: [{ name: 'B1', ring: square([0, 0], 50) }],
    ...change,
  });
}

const working = ['queued', 'reading', 'checking', 'drawing', 'storing'];

async function rest({ call }: Pick<Desk, 'call'>, importId: string) {
  let state = await call('get', { importId });
  await expect
    .poll(
      async () => {
        state = await call('get', { importId });
        return working.includes(String(state?.stage));
      },
      { timeout: 30_000, interval: 50 },
    )
    .toBe(false);
  return state;
}

async function countPlans(municipalityId: string): Promise<number> {
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ count: number }>(sql`
      select (select count(*) from plan where municipality_id = ${municipalityId})
        + (select count(*) from plan_version where municipality_id = ${municipalityId})
        + (select count(*) from stored_file where municipality_id = ${municipalityId}) as count`),
  );
  return Number(row?.count);
}

describe('a plan file on its way in', () => {
  it('is checked and drawn with nothing stored, then stored when the planner says so, and known the next time', async () => {
    const desk = await openDesk();
    const bytes = plan(desk.number);
    const importId = await desk.client.upload(bytes, 'Ærlig plan.sos', { alternative: 'A' });
    expect(await rest(desk, importId)).toMatchObject({
      stage: 'checked',
      isStorable: true,
      stored: null,
      fileName: 'Ærlig plan.sos',
      uploadedBy: desk.staff.displayName,
    });
    expect(await desk.call('report', { importId })).toMatchObject({
      ok: true,
      planId: 'OPP-1',
      version: 1,
      hasPreview: true,
    });
    const preview = (await (await desk.get(`/files/plan-imports/${importId}/preview.geojson`)).json()) as {
      features: { properties: { name?: string } }[];
    };
    expect(preview.features.map(({ properties }) => properties.name)).toContain('B1');
    expect(await countPlans(desk.staff.municipalityId)).toBe(0);

    await desk.call('store', { importId });
    const stored = await rest(desk, importId);
    expect(stored).toMatchObject({ stage: 'stored', stored: { planVersionId: expect.any(String) } });
    const { planVersionId } = (stored as { stored: { planVersionId: string } }).stored;
    const source = await desk.get(`/files/plan-versions/${planVersionId}/source`);
    expect(Buffer.from(await source.arrayBuffer())).toEqual(bytes);
    expect(await readdir(join(test.folder, 'plan-imports', importId))).not.toContain('source');

    const again = await desk.client.upload(bytes);
    expect(await rest(desk, again)).toMatchObject({ stage: 'checked', isStorable: false });
    expect(await desk.call('report', { importId: again })).toMatchObject({
      version: 1,
      stored: { planVersionId },
    });
    expect(await desk.call('store', { importId: again })).toEqual({ refused: 'import-refused' });
  });

  it('leaves nothing but its report where it is refused, and can be removed', async () => {
    const desk = await openDesk();
    const importId = await desk.client.upload(plan('0301'));
    expect(await rest(desk, importId)).toMatchObject({ stage: 'checked', isStorable: false });
    const report = await desk.call('report', { importId });
    expect(JSON.stringify(report)).toContain('other-municipality');
    expect(await desk.call('store', { importId })).toEqual({ refused: 'import-refused' });
    expect(await countPlans(desk.staff.municipalityId)).toBe(0);
    const text = await desk.get(`/files/plan-imports/${importId}/report.txt?sprak=en`);
    expect(await text.text()).toContain('Stops the import (');
    const sheet = await desk.get(`/files/plan-imports/${importId}/report.xlsx`);
    expect(
      Buffer.from(await sheet.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await desk.call('discard', { importId });
    expect(await desk.call('get', { importId })).toEqual({ refused: 'not-found' });
    expect(await readdir(join(test.folder, 'plan-imports'))).not.toContain(importId);
  });

  it('is checked once more with another plan id, without a new upload', async () => {
    const desk = await openDesk();
    const importId = await desk.client.upload(plan(desk.number), 'plan.sos', { plan: 'ANNEN' });
    await rest(desk, importId);
    expect(JSON.stringify(await desk.call('report', { importId }))).toContain('plan-not-in-file');
    await desk.call('check', { importId, choices: { plan: null, alternative: null, srid: null } });
    expect(await rest(desk, importId)).toMatchObject({ isStorable: true });
  });

  it('stops when it is told to, and can begin again', async () => {
    const desk = await openDesk();
    const others = await Promise.all([1, 2].map(() => openDesk()));
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        name: `B${index}`,
        ring: square([(index % 50) * 20, Math.floor(index / 50) * 20], 20),
      }));
    const busy = await Promise.all(
      others.map((other) =>
        other.client.upload(plan(other.number, { outline: square([0, 0], 1000), areas: many(2000) })),
      ),
    );
    const importId = await desk.client.upload(
      plan(desk.number, { outline: square([0, 0], 1000), areas: many(2000) }),
    );
    expect(await desk.call('cancel', { importId })).toMatchObject({ stage: 'cancelled' });
    expect(await desk.call('report', { importId })).toBeNull();
    await desk.call('check', { importId, choices: { plan: null, alternative: null, srid: null } });
    expect(await rest(desk, importId)).toMatchObject({ stage: 'checked', isStorable: true });
    await Promise.all(others.map((other, index) => rest(other, busy[index] ?? '')));
  });

  it('is seen by colleagues, and by nobody of another municipality', async () => {
    const desk = await openDesk();
    const importId = await desk.client.upload(plan(desk.number));
    await rest(desk, importId);
    const stranger = await openDesk();
    for (const act of ['get', 'report', 'store', 'cancel', 'discard']) {
      expect(await stranger.call(act, { importId }), act).toEqual({ refused: 'not-found' });
    }
    const choices = { plan: null, alternative: null, srid: null };
    expect(await stranger.call('check', { importId, choices })).toEqual({ refused: 'not-found' });
    expect(await stranger.call('list', undefined)).toEqual([]);
    for (const part of ['preview.geojson', 'report.txt', 'report.xlsx']) {
      expect((await stranger.get(`/files/plan-imports/${importId}/${part}`)).status, part).toBe(404);
    }
    const municipality = { id: desk.staff.municipalityId };
    const colleague = await deskOf(
      await buildStaff(database, { ...municipality, number: desk.number, name: '' } as Parameters<
        typeof buildStaff
      >[1]),
    );
    expect(await colleague.call('get', { importId })).toMatchObject({ stage: 'checked' });
  });

  it('gives way when the account has sent twenty later ones', async () => {
    const desk = await openDesk();
    const first = await desk.client.upload(plan(desk.number));
    await rest(desk, first);
    const folder = openStagingFolder(test.config);
    const state = await folder.read(first);
    if (!state) throw new Error('the import has no state');
    for (let sent = 1; sent < 20; sent += 1) {
      const id = randomUUID();
      await mkdir(folder.pathOf(id, 'reading'), { recursive: true });
      await folder.write({ ...state, id, createdAt: new Date(Date.now() + sent).toISOString() });
    }
    expect(await desk.call('list', undefined)).toHaveLength(20);
    await rest(desk, await desk.client.upload(plan(desk.number)));
    expect(await desk.call('list', undefined)).toHaveLength(20);
    expect(await desk.call('get', { importId: first })).toEqual({ refused: 'not-found' });
  });
});
