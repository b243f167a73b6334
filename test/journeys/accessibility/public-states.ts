import type { Page } from 'playwright-core';
import type { PublicPlaces } from './build-public-places.ts';
import { mapIsThere, type PageState, titled } from './page-state.ts';

/** Every page that needs no signing in, and the states that look different. */
export function publicStates(places: PublicPlaces): readonly PageState[] {
  const { municipality, planPath, versions, documentId } = places;
  const home = `/kommune/${municipality.number}`;
  const onPlan = titled('Havnegata');
  return [
    { name: 'portal', path: '/', reach: mapIsThere },
    {
      name: 'portal filtered',
      path: `/?fase=hearing&kommune=${municipality.number}`,
      reach: (page) => page.getByRole('link', { name: 'Havnegata' }).first().waitFor(),
    },
    {
      name: 'portal empty',
      path: `/?kommune=${municipality.number}&sok=finnesikke`,
      reach: titled(/Planer/),
    },
    { name: 'portal where the answer fails', path: '/', reach: portalFails },
    {
      name: 'portal search',
      path: home,
      reach: async (page) => {
        await page
          .getByRole('main')
          .getByRole('searchbox')
          .or(page.getByRole('main').getByRole('combobox'))
          .first()
          .fill('kanalgata');
        await page.getByText('Kanalgata 12').first().waitFor();
      },
    },
    {
      name: 'municipality',
      path: home,
      reach: (page) => page.getByRole('link', { name: 'Havnegata' }).first().waitFor(),
    },
    { name: 'region', path: '/region', reach: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
    {
      name: 'statement of accessibility',
      path: '/tilgjengelighet',
      reach: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
    },
    {
      name: 'no such page',
      path: '/finnes-ikke',
      reach: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
    },
    {
      name: 'no such plan',
      path: `/plan/${municipality.number}/finnes-ikke`,
      reach: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
    },
    ...(['om', 'kart', 'dokumenter', 'innspill', 'saksgang', 'kontakt'] as const).map((tab) => ({
      name: `plan, tab ${tab}`,
      path: `${planPath}?fane=${tab}`,
      reach: onPlan,
    })),
    {
      name: 'object chosen',
      path: `${planPath}?fane=kart&objekt=${versions[0]?.objectIds[0]}`,
      reach: (page) => page.getByRole('heading', { level: 2, name: /^BBB1 – / }).waitFor(),
    },
    {
      name: 'legend, layers and print open',
      path: `${planPath}?fane=kart`,
      reach: async (page) => {
        await mapIsThere(page);
        for (const words of ['Kartlag', 'Tegnforklaring', 'Skriv ut kart']) {
          await page.locator('summary').filter({ hasText: words }).first().click();
        }
      },
    },
    {
      name: 'document',
      path: `${planPath}?fane=dokumenter&dokument=${documentId}&side=2`,
      reach: (page) => page.locator('[data-drawn="true"]').waitFor(),
    },
    { name: 'plan without a map', path: places.mapless, reach: titled('Uten kart') },
    { name: 'plan whose hearing is over', path: places.closed, reach: titled('Over') },
    {
      name: 'hearing that takes no more',
      path: `${places.refusing}/innspill`,
      reach: titled('Høringen tar ikke imot flere innspill her'),
    },
    {
      name: 'receipt',
      path: `/innspill#${places.receiptSecret}`,
      reach: (page) => page.getByText(/^Takk\. Innspill nr\./).waitFor(),
    },
    { name: 'receipt that is not known', path: '/innspill#tull', reach: titled('Vi finner ikke innspillet') },
    { name: 'sign-in', path: '/desk', reach: (page) => page.getByLabel('Brukernavn').waitFor() },
    {
      name: 'sign-in refused',
      path: '/desk',
      reach: async (page) => {
        await page.getByLabel('Brukernavn').fill('ingen');
        await page.getByLabel('Passord').fill('feil passord her');
        await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
        await page.getByRole('alert').first().waitFor();
      },
    },
  ];
}

async function portalFails(page: Page): Promise<void> {
  await page.route(/\/trpc\/.*plans\.portal/, (route) => route.abort());
  await page.reload();
  await page.getByRole('button', { name: 'Prøv igjen' }).first().waitFor();
  await page.unroute(/\/trpc\/.*plans\.portal/);
}
