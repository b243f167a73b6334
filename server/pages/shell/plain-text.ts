import type { Language } from '../../../domain/language.ts';
import { type Html, html } from './html.ts';

/** A text that people wrote, a paragraph for each blank line, its line breaks kept. */
export function paragraphs(text: string): readonly Html[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => html`<p class="plain-text">${paragraph}</p>`);
}

/** Says that the municipality's own text is Norwegian, on a page in English. */
export function norwegianText(language: Language): Html | null {
  return language === 'en' ? html` lang="no"` : null;
}

/** A list of facts; those without a value are left out. */
export function factList(facts: readonly (readonly [string, Html | string | null | undefined])[]): Html {
  const rows = facts.flatMap(([name, value]) =>
    value ? [html`<div><dt>${name}</dt><dd>${value}</dd></div>`] : [],
  );
  return html`<dl class="plain-facts">${rows}</dl>`;
}
