import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { square, writeTestPlan } from '../../builders/write-test-plan.ts';
import { type DeskHearing, openComment } from '../desk-acts.ts';
import { mapIsThere, type PageState, titled } from './page-state.ts';

type DeskPlaces = DeskHearing & { readonly draftPlanId: string; readonly draftVersionId: string };

/** Every page of the desk, for a planner who is signed in. */
export function deskStates(places: DeskPlaces): readonly PageState[] {
  const { queuePath, plan, municipality, draftPlanId, draftVersionId } = places;
  return [
    {
      name: 'overview',
      path: '/desk',
      reach: (page) =>
        page
          .getByRole('link', { name: /Havnegata/ })
          .first()
          .waitFor(),
    },
    { name: 'plan', path: `/desk/plan/${plan.id}`, reach: titled('Havnegata') },
    {
      name: 'plan, document and decision asked for',
      path: `/desk/plan/${plan.id}`,
      reach: async (page) => {
        await page.getByText('Legg til dokument').first().click();
        await page.getByRole('button', { name: 'Registrer vedtak' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'new plan',
      path: '/desk/ny-plan',
      reach: (page) => page.getByRole('button', { name: 'Lag planen' }).waitFor(),
    },
    {
      name: 'new plan with errors',
      path: '/desk/ny-plan',
      reach: async (page) => {
        await page.getByRole('button', { name: 'Lag planen' }).click();
        await page.getByText('Rett feltene som er merket.').waitFor();
      },
    },
    {
      name: 'import',
      path: '/desk/importer',
      reach: (page) => page.getByLabel('Velg fil').waitFor({ state: 'attached' }),
    },
    {
      name: 'import with findings and a code to map',
      path: '/desk/importer',
      reach: async (page) => {
        await page.getByLabel('Velg fil').setInputFiles(withFaults(municipality.number));
        await page.getByRole('heading', { name: 'Én ukjent kode' }).waitFor();
        await mapIsThere(page);
      },
    },
    {
      name: 'import that is stopped',
      path: '/desk/importer',
      reach: async (page) => {
        const buffer = Buffer.from('Dette er ikke en plan.');
        await page
          .getByLabel('Velg fil')
          .setInputFiles({ name: 'notat.sos', mimeType: 'application/octet-stream', buffer });
        await page.getByRole('heading', { name: /^Stopper import/ }).waitFor();
      },
    },
    {
      name: 'provisions',
      path: `/desk/bestemmelser/${draftVersionId}`,
      reach: async (page) => {
        await page.getByRole('button', { name: 'Legg til bestemmelse' }).click();
        await page.getByLabel('Nummer', { exact: true }).waitFor();
      },
    },
    {
      name: 'hearing that is out, share and announce',
      path: `${queuePath}/oppsett`,
      reach: (page) => page.getByRole('heading', { name: 'Del og kunngjør' }).waitFor(),
    },
    {
      name: 'hearing, deadline to be extended',
      path: `${queuePath}/oppsett`,
      reach: async (page) => {
        await page.getByRole('button', { name: 'Forleng fristen' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'new hearing that is not ready',
      path: `/desk/plan/${draftPlanId}`,
      reach: async (page) => {
        await page.getByRole('button', { name: 'Ny høring' }).click();
        await page.getByRole('button', { name: 'Lag høringen' }).click();
        await page.getByRole('button', { name: 'Legg ut på høring' }).click();
        await page.getByText('Høringen kan ikke legges ut ennå. Se hva som mangler i listen.').waitFor();
      },
    },
    {
      name: 'queue',
      path: queuePath,
      reach: (page) => page.getByRole('button', { name: /^Merknad 1\b/ }).waitFor(),
    },
    { name: 'comment open', path: queuePath, reach: (page) => openComment(page, 1) },
    {
      name: 'the keys',
      path: queuePath,
      reach: async (page) => {
        await page.getByRole('button', { name: /^Merknad 1\b/ }).focus();
        await page.keyboard.press('?');
        await page.getByLabel('Bruk hurtigtaster').waitFor();
      },
    },
    { name: 'register', path: `${queuePath}/registrer`, reach: titled('Registrer innspill') },
    {
      name: 'register with errors',
      path: `${queuePath}/registrer`,
      reach: async (page) => {
        await page.getByRole('button', { name: 'Registrer', exact: true }).click();
        await page.getByText('Skriv hva du vil si.').waitFor();
      },
    },
    {
      name: 'the municipality’s own page',
      path: '/desk/kommune',
      reach: (page: Page) => page.getByRole('heading', { level: 1 }).waitFor(),
    },
    {
      name: 'no such page',
      path: '/desk/finnes-ikke',
      reach: (page: Page) => page.getByRole('heading', { level: 1 }).waitFor(),
    },
  ];
}

/** A bow tie, and a code that no list has. */
function withFaults(municipalityNumber: string) {
  const bowTie = [
    [60, 10],
    [90, 40],
    [90, 10],
    [60, 40],
  ] as const;
  const plan = writeTestPlan({
    municipalityNumber,
    planId: 'FEIL-1',
    name: 'Med feil',
    outline: square([0, 0], 100),
    areas: [
      { name: 'BBB1', ring: square([0, 0], 50) },
      { name: 'BBB2', ring: bowTie },
    ],
  });
  const buffer = Buffer.from(plan.toString().replace('RPAREALFORMÅL 1113', 'RPAREALFORMÅL 77'));
  return { name: 'feil.sos', mimeType: 'application/octet-stream', buffer };
}
