import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountRole } from '../../../drizzle/schema/accounts.ts';
import { buildPlan, buildPlanVersion } from '../../builders/build-plan.ts';
import { buildQueue, signInAt } from '../desk-acts.ts';
import { openBrowser, openPage } from '../open-browser.ts';
import { type Product, startProduct } from '../start-product.ts';
import { deskStates } from './desk-states.ts';
import { visitStates } from './visit-states.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.[Symbol.asyncDispose]();
});

test('every page and state of the desk is free of breaches, wide and at 320 pixels, and with double text', async () => {
  const { database } = product.services;
  const open = await buildQueue(product, ['Husene blir for høye.', 'Behold trærne.']);
  const { accountId } = open.planner.staff;
  const { id: municipalityId } = open.municipality;
  await database.withRole('operations', {}, (transaction) =>
    transaction.insert(accountRole).values({ accountId, municipalityId, role: 'municipalityAdministrator' }),
  );
  const plan = await buildPlan(database, open.municipality, { name: 'Sagbruket' });
  const version = await buildPlanVersion(database, plan, { published: false });
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk`, open.planner);
  const states = deskStates({ ...open, draftPlanId: plan.id, draftVersionId: version.id });
  expect(await visitStates(page, product.url, states)).toEqual([]);
});
