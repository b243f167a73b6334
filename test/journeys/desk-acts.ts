import type { Page } from 'playwright-core';
import type { Session } from '../../server/accounts/session.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import type { BuiltMunicipality } from '../builders/build-municipality.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { givePassword } from '../builders/give-password.ts';
import type { Product } from './start-product.ts';

/** What a planner does at the desk, in the page's own words. */

export type Planner = { readonly staff: Session; readonly password: string };

export async function buildPlanner(
  { services }: Product,
  municipality: BuiltMunicipality,
  name = 'Kari Planlegger',
): Promise<Planner> {
  const staff = await buildStaff(services.database, municipality, name);
  return { staff, password: await givePassword(services.database, staff) };
}

/** Goes to a desk address and signs in at it, as people do. */
export async function signInAt(page: Page, address: string, { staff, password }: Planner): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Brukernavn').fill(staff.username);
  await page.getByLabel('Passord').fill(password);
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await page.getByRole('button', { name: 'Logg ut', exact: true }).waitFor();
}

export type DeskHearing = OpenHearing & {
  readonly planner: Planner;
  readonly queuePath: string;
  /** Secrets of the receipts, in the order of the comments. */
  readonly receipts: readonly string[];
};

/** An open hearing with comments that wait, each with a place at BBB1, and a planner to look through them. */
export async function buildQueue(product: Product, texts: readonly string[]): Promise<DeskHearing> {
  const { database } = product.services;
  const open = await buildOpenHearing(database);
  const receipts: string[] = [];
  for (const text of texts) {
    const submission = buildSubmission(open.hearing.id, { text, places: [pointAt(10.405, 59.265)] });
    await submitComment(database, submission);
    receipts.push(submission.receiptSecret);
  }
  const planner = await buildPlanner(product, open.municipality);
  return { ...open, planner, receipts, queuePath: `/desk/horing/${open.hearing.id}` };
}

/** Opens a comment from the queue and waits until it can be worked with. */
export async function openComment(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Merknad ${number}\\b`) }).click();
  await page.getByRole('heading', { level: 2, name: `Merknad ${number}`, exact: true }).waitFor();
  await page.getByRole('heading', { level: 3, name: 'Logg' }).waitFor();
}

/** Lets every call of a procedure fail on the server, and those sent along with it, until what is answered is called. */
export async function failCalls(page: Page, procedure: string): Promise<() => Promise<void>> {
  const calls = (url: URL) => url.pathname.startsWith('/trpc/') && url.pathname.includes(procedure);
  await page.route(calls, (route) => {
    const asked = new URL(route.request().url()).pathname.split(',');
    const data = { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, reason: 'internal' };
    const error = { message: 'internal', code: -32603, data };
    return route.fulfill({ status: 500, json: asked.map(() => ({ error })) });
  });
  return () => page.unroute(calls);
}
