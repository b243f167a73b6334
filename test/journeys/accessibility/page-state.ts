import type { Page } from 'playwright-core';

/** A page as people meet it, or one of its states: where it is, and what is done there. */
export type PageState = {
  readonly name: string;
  readonly path: string;
  /** Brings the page to the state and waits until it is there. */
  readonly reach: (page: Page) => Promise<void>;
};

/** Waits for the page's one heading of the first level with these words. */
export function titled(name: string | RegExp): (page: Page) => Promise<void> {
  return (page) => page.getByRole('heading', { level: 1, name }).waitFor();
}

export async function mapIsThere(page: Page): Promise<void> {
  await page.locator('canvas.maplibregl-canvas').first().waitFor();
}
