import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountRole } from '../../../domain/roles/account-roles.ts';
import type { Session } from '../../../server/accounts/session.ts';
import { keepAuthority } from '../../../server/people/authorities.service.ts';
import { giveRole } from '../../../server/people/people.service.ts';
import { buildStaff } from '../../builders/build-staff.ts';
import { givePassword } from '../../builders/give-password.ts';
import { buildQueue, type DeskHearing, signInAt } from '../desk-acts.ts';
import { openBrowser, openPage } from '../open-browser.ts';
import { type Product, startProduct } from '../start-product.ts';
import { type PageState, titled } from './page-state.ts';
import { visitStates } from './visit-states.ts';

let product: Product;
let browser: Browser;
let open: DeskHearing;
let administrator: Session;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  open = await buildQueue(product, ['Husene blir for høye.', 'Behold trærne.']);
  administrator = await buildStaff(product.services.database, open.municipality, 'Ida Eksempel', [
    'municipalityAdministrator',
  ]);
});

afterAll(async () => {
  await browser?.close();
  await product?.[Symbol.asyncDispose]();
});

/** What is wrong on the pages that someone meets who has the role alone. */
async function faultsFor(staff: Session, states: readonly PageState[]): Promise<readonly string[]> {
  const password = await givePassword(product.services.database, staff);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk`, { staff, password });
  return visitStates(page, product.url, states);
}

const home: PageState = { name: 'home', path: '/desk', reach: titled(/i Prøvekommune/) };

const someoneWith = (role: AccountRole) =>
  buildStaff(product.services.database, open.municipality, 'Kim Eksempel', [role]);

test('an administrator’s pages are free of breaches', async () => {
  const faults = await faultsFor(administrator, [
    { name: 'people', path: '/desk/folk', reach: titled('Folk og roller') },
    {
      name: 'people, an invitation begun',
      path: '/desk/folk',
      reach: async (page) => {
        await page.getByRole('button', { name: 'Inviter en person' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    { name: 'retention', path: '/desk/slettefrister', reach: titled('Slettefrister') },
    { name: 'privacy', path: '/desk/personvern', reach: titled('Personvern') },
    { name: 'mail', path: '/desk/post', reach: titled(/E-post/) },
    { name: 'a page for others', path: '/desk/logg', reach: titled(/./) },
  ]);
  expect(faults).toEqual([]);
});

test('an elected member’s pages are free of breaches', async () => {
  const faults = await faultsFor(await someoneWith('electedMember'), [
    home,
    { name: 'cases', path: '/desk/saker', reach: titled('Saker og merknader') },
    {
      name: 'case',
      path: `/desk/saker/${open.hearing.id}`,
      reach: (page) => page.getByText('Husene blir for høye.').waitFor(),
    },
  ]);
  expect(faults).toEqual([]);
});

test('an auditor’s pages are free of breaches', async () => {
  const faults = await faultsFor(await someoneWith('auditor'), [
    home,
    { name: 'log', path: '/desk/logg', reach: (page) => page.getByRole('table').waitFor() },
    { name: 'readings', path: '/desk/lesing', reach: titled('Hvem har lest personopplysninger') },
  ]);
  expect(faults).toEqual([]);
});

test('an archivist’s and an authority’s pages are free of breaches', async () => {
  const journal = await faultsFor(await someoneWith('archivist'), [
    home,
    { name: 'journal', path: '/desk/journal', reach: titled('Journal') },
  ]);
  expect(journal).toEqual([]);

  const { database } = product.services;
  const { authorityId } = await keepAuthority(database, administrator, {
    name: 'Eksempel fylkeskommune',
    kind: 'county',
    mayObject: true,
  });
  const county = await someoneWith('auditor');
  await giveRole(database, administrator, { accountId: county.accountId, role: 'authority', authorityId });
  const statements = await faultsFor(county, [
    { name: 'statements', path: '/desk/uttalelser', reach: titled('Uttalelser') },
    {
      name: 'statement',
      path: `/desk/uttalelser/${open.hearing.id}`,
      reach: (page) => page.getByRole('button', { name: /^Send/ }).waitFor(),
    },
  ]);
  expect(statements).toEqual([]);
});
