/** Markup that may stand in a page as it is. Made here alone, so that nothing gets in unescaped. */
class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type { Html };

/** What may stand in a template; null, undefined and false leave nothing. */
export type HtmlPart = string | number | Html | null | undefined | false | readonly HtmlPart[];

/**
 * A piece of a page. What is put in is text, also inside the quotes of an attribute; markup comes from
 * `html` alone.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((markup, string, index) => markup + escaped(parts[index - 1]) + string));
}

/** Markup that our own build or code wrote whole, e.g. a drawing; never with anything that people wrote. */
export function ownMarkup(markup: string): Html {
  return new Html(markup);
}

/** A value as JSON inside a script element that browsers do not run. */
export function jsonScript(type: string, value: unknown): Html {
  // `<` would let a text end the element or open a comment in it.
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return new Html(`<script type="${type}">${json}</script>`);
}

function escaped(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(escaped).join('');
  return String(part).replace(/[&<>"'\0]/g, (sign) => entities[sign] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\ufffd',
};
