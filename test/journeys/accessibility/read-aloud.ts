import type { Page } from 'playwright-core';

const told =
  /- (banner|main|navigation|search|region|complementary|contentinfo|form|heading)\b(?: "([^"]*)")?/;

/** Landmarks and headings as a screen reader lists them, in their order: role and name. */
export async function landmarksAndHeadings(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return tree.split('\n').flatMap((line) => {
    const [, role, name] = told.exec(line) ?? [];
    return role ? [`${role} ${name ?? ''}`.trim()] : [];
  });
}

type Node = {
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly ignored: boolean;
};

const operable = new Set([
  ...[
    'button',
    'link',
    'checkbox',
    'radio',
    'textbox',
    'searchbox',
    'combobox',
    'slider',
    'switch',
    'spinbutton',
  ],
]);

/** Controls without a name in the browser's own accessibility tree. */
export async function namelessControls(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  await session.detach();
  return nodes.flatMap(({ ignored, role, name }) => {
    const isNameless = !ignored && operable.has(role?.value ?? '') && !name?.value?.trim();
    return isNameless ? [String(role?.value)] : [];
  });
}
