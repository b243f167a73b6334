import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildDocument, buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { buildTenant, type Tenant } from './build-tenant.ts';
import { digestTenant, readPublicTables } from './tenant-tables.ts';

const database = openTestDatabase();
let test: TestServer;
let url: string;
let own: Tenant;
let other: Tenant;
beforeAll(async () => {
  test = await openTestServer(database);
  url = await test.server.listen({ host: '127.0.0.1', port: 0 });
  own = await buildTenant(database);
  other = await buildTenant(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

describe('a planner who asks by plain addresses for another municipality’s things', () => {
  it('gets none of them, and changes nothing', async () => {
    const plan = await buildPlan(database, other.municipality);
    const version = await buildPlanVersion(database, plan, { published: false });
    const documentId = await buildDocument(database, plan, { published: false });
    const draft = await buildHearing(database, plan, { isDraft: true });
    const tables = await readPublicTables(database);
    const before = await digestTenant(database, tables, other.municipality.id);
    const headers = { cookie: await test.cookieOf(own.staff) };
    for (const path of [
      `/files/comments/${other.commentId}/1`,
      `/files/comments/${other.commentId}/1/shape.geojson`,
      `/files/exports/${other.hearing.id}.xlsx`,
      `/files/exports/${other.hearing.id}.docx`,
      `/files/exports/${draft.id}.xlsx`,
      `/files/plan-versions/${version.id}/objects.geojson`,
      `/files/plan-versions/${version.id}/source`,
      `/files/documents/${documentId}/plan.pdf`,
      `/downloads/plan-versions/${version.id}.sos`,
      `/downloads/plan-versions/${version.id}.gpkg`,
      `/downloads/plan-versions/${version.id}/original`,
      `/downloads/hearings/${draft.id}/comments.csv`,
      `/geodata/plan-versions/${version.id}.geojson`,
      `/geodata/hearings/${draft.id}/area.geojson`,
    ]) {
      const answer = await fetch(`${url}${path}`, { headers });
      expect([403, 404], path).toContain(answer.status);
      expect(await answer.json(), path).toMatchObject({ code: expect.stringMatching(/not-found|forbidden/) });
    }
    for (const path of [
      `/files/desk/${other.hearing.id}/places.geojson`,
      `/geodata/hearings/${draft.id}/comments.geojson`,
    ]) {
      const answer = await fetch(`${url}${path}`, { headers });
      expect(await answer.json(), path).toMatchObject({ features: [] });
    }
    const document = new FormData();
    for (const [name, value] of Object.entries({ planId: plan.id, kind: 'PLANBESKR', title: 'Min' })) {
      document.append(name, value);
    }
    document.append('file', new Blob(['%PDF-1.7\n%%EOF\n'], { type: 'application/pdf' }), 'min.pdf');
    const added = await fetch(`${url}/files/plan-documents`, { method: 'POST', headers, body: document });
    expect([403, 404]).toContain(added.status);
    expect(await digestTenant(database, tables, other.municipality.id)).toEqual(before);
  });

  it('reaches the same addresses of their own', async () => {
    const headers = { cookie: await test.cookieOf(own.staff) };
    for (const path of [
      `/files/desk/${own.hearing.id}/places.geojson`,
      `/files/exports/${own.hearing.id}.xlsx`,
      `/files/plan-versions/${own.version.id}/objects.geojson`,
    ]) {
      const answer = await fetch(`${url}${path}`, { headers });
      expect(answer.status, path).toBe(200);
      await answer.arrayBuffer();
    }
  });
});
