import type { Page } from 'playwright-core';
import { next } from '../comment-acts.ts';
import { mapIsThere, type PageState, titled } from './page-state.ts';

/** The comment page: each step, each thing that a comment can be about, and what it says when something is missing. */
export function commentStates(commentPath: string): readonly PageState[] {
  return [
    { name: 'comment, step 1', path: commentPath, reach: titled('Hvor gjelder det?') },
    {
      name: 'comment, step 1 with an error',
      path: commentPath,
      reach: async (page) => {
        await titled('Hvor gjelder det?')(page);
        await next(page);
        await page.getByRole('alert').first().waitFor();
      },
    },
    ...[
      'En del av planen (felt, vei eller sone)',
      'En bestemmelse (regel i planen)',
      'Et dokument',
      'Hele planen',
    ].map((target) => ({
      name: `comment about ${target}`,
      path: commentPath,
      reach: (page: Page) => page.getByLabel(target, { exact: true }).check(),
    })),
    {
      name: 'comment, placing by keyboard',
      path: commentPath,
      reach: async (page) => {
        await page.getByLabel('Et sted', { exact: true }).check();
        await mapIsThere(page);
        await page.getByRole('button', { name: 'Plasser med tastatur' }).first().click();
        await page.getByRole('button', { name: 'Sett punkt' }).waitFor();
      },
    },
    {
      name: 'comment, a place by its name',
      path: commentPath,
      reach: async (page) => {
        await page.getByLabel('Et sted', { exact: true }).check();
        await page.getByLabel('Søk etter adresse, gate, eiendom eller felt').fill('kanalgata 12');
        await page.getByRole('button', { name: /^Kanalgata 12/ }).click();
        await page.getByLabel('Området rundt').check();
        await page.getByRole('button', { name: 'Legg til stedet' }).click();
        await page.getByRole('button', { name: 'Fjern sted 1' }).waitFor();
      },
    },
    { name: 'comment, step 2', path: `${commentPath}&steg=hva`, reach: titled('Hva vil du si?') },
    {
      name: 'comment, step 2 with errors',
      path: `${commentPath}&steg=hva`,
      reach: async (page) => {
        await titled('Hva vil du si?')(page);
        await page.getByLabel('E-post').fill('ola@');
        await next(page);
        await page.getByRole('alert').first().waitFor();
      },
    },
    { name: 'comment, step 3', path: `${commentPath}&steg=send`, reach: titled('Se over og send') },
  ];
}
