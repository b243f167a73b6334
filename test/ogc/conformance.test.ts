import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceClasses } from '../../server/ogc/conformance.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant } from '../tenancy/build-tenant.ts';
import { type Checks, checkCase } from './conformance/check-case.ts';
import { cql2Checks } from './conformance/cql2-checks.ts';
import { featuresChecks } from './conformance/features-checks.ts';
import { tilesChecks } from './conformance/tiles-checks.ts';
import { type Ogc, openOgc } from './open-ogc.ts';

const database = openTestDatabase();
let ogc: Ogc;
let checks: Checks;
beforeAll(async () => {
  ogc = await openOgc(database);
  const tried = checkCase(ogc, await buildTenant(database));
  checks = { ...featuresChecks(tried), ...cql2Checks(tried), ...tilesChecks(tried) };
});
afterAll(async () => {
  await ogc[Symbol.asyncDispose]();
  await database.close();
});

describe('the API conforms to what it declares:', () => {
  it.each(conformanceClasses)('%s', async (declared) => {
    const check = checks[declared];
    expect(check, 'a check of the class').toBeDefined();
    await check?.();
  });

  it('no class without a check, no check without a class', () => {
    expect(Object.keys(checks).sort()).toEqual([...conformanceClasses].sort());
  });
});
