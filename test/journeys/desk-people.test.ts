import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { givePassword } from '../builders/give-password.ts';
import { expectAccessible } from './comment-acts.ts';
import { signInAt } from './desk-acts.ts';
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

test('an administrator lets in an elected member, who reads a case without contact data, makes her auditor, and takes a role back', async () => {
  const { database } = product.services;
  const { municipality, hearing } = await buildOpenHearing(database);
  const text = 'Trærne langs veien bør stå.';
  const author = { kind: 'private' as const, name: 'Ola Eksempel', email: 'ola.lukket@eksempel.no' };
  await submitComment(database, buildSubmission(hearing.id, { text, author }));
  const staff = await buildStaff(database, municipality, 'Ida Administrator', ['municipalityAdministrator']);
  const administrator = await openPage(browser);
  const password = await givePassword(database, staff);
  await signInAt(administrator, `${product.url}/desk/folk`, { staff, password });

  await administrator.getByRole('button', { name: 'Inviter en person' }).click();
  const dialog = administrator.getByRole('dialog');
  const username = `frida-${municipality.number}`;
  await dialog.getByLabel('Brukernavn eller e-post på jobb').fill(username);
  await dialog.getByLabel('Navn, slik kollegene ser det').fill('Frida Folkevalgt');
  await dialog.getByRole('checkbox', { name: /^Folkevalgt/ }).check();
  await dialog.getByRole('button', { name: 'Inviter', exact: true }).click();
  const given = await dialog.locator('code').textContent();
  await dialog.getByRole('button', { name: 'Ferdig' }).click();

  const member = await openPage(browser);
  const frida = { staff: { ...staff, username }, password: given ?? '' };
  await signInAt(member, `${product.url}/desk/saker`, frida);
  await member.getByRole('link', { name: 'Havnegata' }).click();
  await member.getByText(text).waitFor();
  await expectAccessible(member);
  expect(await member.content()).not.toContain(author.email);

  await administrator.getByRole('button', { name: /^Gi en rolle.*Frida/ }).click();
  await administrator.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Revisor' });
  await administrator.getByRole('button', { name: 'Gi rollen' }).click();
  await administrator.getByText('Frida Folkevalgt er nå revisor.').first().waitFor();
  await member.goto(`${product.url}/desk/logg`);
  await member.getByRole('cell', { name: 'Ida Administrator' }).first().waitFor();
  await expectAccessible(member);

  await administrator.getByRole('button', { name: /^Ta tilbake.*Folkevalgt, Frida/ }).click();
  await administrator.getByRole('button', { name: 'Ja, ta tilbake rollen' }).click();
  await administrator.getByText('Frida Folkevalgt er ikke lenger folkevalgt.').first().waitFor();
  await member.goto(`${product.url}/desk/saker`);
  await member.getByRole('heading', { name: 'Denne siden har du ikke tilgang til' }).waitFor();
});
