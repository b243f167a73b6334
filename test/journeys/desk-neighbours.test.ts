import { sql } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepAuthority } from '../../server/people/authorities.service.ts';
import { giveRole, takeRole } from '../../server/people/people.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { givePassword } from '../builders/give-password.ts';
import { expectAccessible } from './comment-acts.ts';
import { buildPlanner, failCalls, signInAt } from './desk-acts.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { type Product, startProduct } from './start-product.ts';

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

test('a planner marks a neighbour’s plan, sees it beside their own and objects to it; the neighbour reads who did', async () => {
  const { database } = product.services;
  const box = [9.085, 58.04, 9.095, 58.05] as const;
  const theirs = await buildMunicipality(database, { name: 'Nabolaget', box: [9, 58, 9.1, 58.1] });
  const ours = await buildMunicipality(database, { name: 'Grenda', box: [9.1, 58, 9.2, 58.1] });
  const plan = await buildPlan(database, theirs, { name: 'Grensevegen' });
  const version = await buildPlanVersion(database, plan, { box });
  const hearing = await buildHearing(database, plan, { isDraft: true, box, planVersionIds: [version.id] });
  await database.withRole('planner', await buildStaff(database, theirs), (transaction) =>
    transaction.execute(sql`update hearing set published_at = app.clock() where id = ${hearing.id}`),
  );
  const planner = await buildPlanner(product, ours, 'Nils Nabo');
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk`, planner);
  await page.getByText('1 nytt varsel').waitFor();
  await page.getByRole('link', { name: 'Se alle' }).click();
  const notice = page.getByRole('article', { name: /Grensevegen/ });
  await notice.getByText(/fra kommunegrensa/).waitFor();
  await notice.getByRole('img', { name: /Kart/ }).waitFor();
  await expectAccessible(page);

  await notice.getByRole('button', { name: /Marker som behandlet/ }).click();
  await page.getByRole('heading', { name: 'Behandlet (1)' }).waitFor();
  await notice.getByRole('button', { name: /Angre/ }).click();
  await notice.getByRole('button', { name: /Marker som behandlet/ }).waitFor();

  await notice.getByRole('link', { name: /Se sammen med våre planer/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Grensevegen og våre planer' }).waitFor();
  await page.getByText('Vi har ingen planer i dette området.').waitFor();
  await page.getByRole('link', { name: 'Planer hos naboene' }).click();

  await notice.getByRole('link', { name: /Gi uttalelse/ }).click();
  await page.getByLabel('Innsigelse').check();
  await page.getByRole('button', { name: 'Send inn' }).click();
  await page.getByText('Velg minst én grunn.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('de som bor i kommunen').check();
  await page.getByLabel('Hva vil dere si?').fill('Skolevegen vår blir farligere.');
  await page.getByLabel('E-post for svar').fill('plan@grenda.example');
  // The notice is fetched anew when the statement is in; failing at that must not take the receipt.
  const mend = await failCalls(page, 'neighbours.get');
  await page.getByRole('button', { name: 'Send inn' }).click();
  await page.getByText('Vi fikk ikke hentet det nyeste. Det du ser og har skrevet her, står.').waitFor();
  await page.getByText(/Uttalelse nr. 1 er mottatt/).waitFor();
  await mend();
  await page.getByRole('link', { name: 'Åpne kvitteringen' }).click();
  await page.getByText('Skolevegen vår blir farligere.').first().waitFor();

  const receiver = await openPage(browser);
  const caseworker = await buildPlanner(product, theirs);
  await signInAt(receiver, `${product.url}/desk/horing/${hearing.id}`, caseworker);
  await receiver.getByText('Skolevegen vår blir farligere.').first().click();
  await receiver.getByText('Sendt inn av Grenda kommune, med innlogging.').waitFor();
  expect(await receiver.getByText('Grenda kommune, Nils Nabo').count()).toBeGreaterThan(0);
});

test('a county objects as itself, and the planner has it as the county’s, with its grounds', async () => {
  const { database } = product.services;
  const { municipality, hearing } = await buildOpenHearing(database);
  const administrator = await buildStaff(database, municipality, 'Ida', ['municipalityAdministrator']);
  const liv = await buildStaff(database, municipality, 'Liv i fylket', ['auditor']);
  const { accountId } = liv;
  const authority = { name: 'Eksempel fylkeskommune', kind: 'county', mayObject: true } as const;
  const { authorityId } = await keepAuthority(database, administrator, authority);
  await giveRole(database, administrator, { accountId, role: 'authority', authorityId });
  await takeRole(database, administrator, { accountId, role: 'auditor' });
  const page = await openPage(browser);
  const password = await givePassword(database, liv);
  await signInAt(page, `${product.url}/desk`, { staff: liv, password });
  await page.getByRole('link', { name: 'Uttalelser' }).click();
  await page.getByText(/^Eksempel fylkeskommune\./).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Gi uttalelse.*Havnegata$/ }).click();
  await page.getByText(/^Sendes som Eksempel fylkeskommune av Liv i fylket\./).waitFor();
  await page.getByLabel('Innsigelse').check();
  await page.getByLabel('Hva vil dere si?').fill('Fylkesveien må vises i planen.');
  await page.getByLabel('E-post for svar').fill('plan@fylket.example');
  await page.getByRole('button', { name: 'Send inn' }).click();
  await page.getByText('Velg minst én grunn.').waitFor();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Send inn' }).click();
  const receipt = page.getByText(/Uttalelse nr. 1 er mottatt/);
  await receipt.waitFor();
  await expectAccessible(page);
  // Whoever uses the keyboard is where the form was.
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(focused).toContain('Uttalelse nr. 1 er mottatt');
  await page.getByRole('link', { name: 'Åpne kvitteringen' }).click();
  await page.getByText('Fylkesveien må vises i planen.').first().waitFor();

  const desk = await openPage(browser);
  await signInAt(desk, `${product.url}/desk/horing/${hearing.id}`, await buildPlanner(product, municipality));
  await desk.getByText('Fylkesveien må vises i planen.').first().click();
  await desk.getByRole('heading', { level: 2, name: 'Innsigelse 1', exact: true }).waitFor();
  await desk.getByText('Sendt inn av Eksempel fylkeskommune, med innlogging.').waitFor();
});
