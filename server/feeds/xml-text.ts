/** Markup of a feed, made by `xml` alone so that nothing gets in unescaped. */
export class Xml {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type XmlPart = string | number | Xml | null | undefined | false | readonly XmlPart[];

/** A piece of XML. What is put in is text, also inside the quotes of an attribute. */
export function xml(strings: TemplateStringsArray, ...parts: readonly XmlPart[]): Xml {
  return new Xml(strings.reduce((markup, string, index) => markup + escaped(parts[index - 1]) + string));
}

function escaped(part: XmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Xml) return part.markup;
  if (typeof part === 'object') return part.map(escaped).join('');
  return (
    String(part)
      .toWellFormed()
      // Signs that XML 1.0 has no way to write.
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
      .replace(/[&<>"]/g, (sign) => entities[sign] ?? '')
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
