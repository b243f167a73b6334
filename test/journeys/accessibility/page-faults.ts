import type { Page } from 'playwright-core';

/**
 * What a page as it stands does wrong that a rule checker does not look for: one heading of the first
 * level, a title and a language; nothing out to the right of the screen (WCAG 1.4.10); targets of 24 CSS
 * pixels at least (2.5.8) and, for all that is not a link in running text, of 44.
 */
export async function pageFaults(page: Page, language: string): Promise<readonly string[]> {
  return page.evaluate((expected) => {
    const faults: string[] = [];
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} «${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}»`;
    const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility());
    if (headings.length !== 1) faults.push(`${headings.length} h1: ${headings.map(named).join(', ')}`);
    if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
    if (document.title.trim().length < 5) faults.push(`title: «${document.title}»`);
    if (document.documentElement.lang !== expected) faults.push(`lang: «${document.documentElement.lang}»`);

    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      const wide = [...document.body.querySelectorAll('*')].filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1,
      );
      faults.push(`scrolls sideways at ${width}: ${wide.slice(0, 3).map(named).join(', ')}`);
    }

    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.visually-hidden, .ds-skip-link, [inert], .maplibregl-canvas-container');
    // A link in a sentence is as tall as its line.
    const standsInText = (element: Element) => getComputedStyle(element).display === 'inline';
    const controls = document.querySelectorAll(
      'a[href], button, select, textarea, summary, input:not([type=hidden])',
    );
    for (const control of controls) {
      if (!seen(control) || standsInText(control)) continue;
      if (control instanceof HTMLInputElement && control.type === 'file') continue;
      const own = control.getBoundingClientRect();
      if (own.width <= 1 || own.height <= 1) continue;
      // A label is part of its control's target.
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
      const boxes = [own, ...labels.filter(seen).map((label) => label.getBoundingClientRect())];
      const tall = Math.max(...boxes.map(({ height }) => height));
      const broad = Math.max(...boxes.map(({ width: across }) => across));
      if (tall < 43.5 || broad < 43.5) {
        faults.push(`${named(control)} is ${Math.round(broad)} × ${Math.round(tall)}`);
      }
    }
    return faults;
  }, language);
}

/** Controls whose words are cut, and whether the page scrolls sideways, with text at twice its size (WCAG 1.4.4). */
export async function faultsAtDoubleText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    const faults: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) faults.push('scrolls sideways at 200 % text');
    for (const element of document.querySelectorAll('button, a, label, h1, h2, h3, p, legend, summary')) {
      if (!element.checkVisibility() || element.closest('.visually-hidden, .ds-skip-link')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
      if (isCut && !element.classList.contains('folded-text')) {
        faults.push(`cut: ${(element.textContent ?? '').trim().slice(0, 40)}`);
      }
    }
    document.documentElement.style.fontSize = '';
    return faults;
  });
}
