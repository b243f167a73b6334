/** An element with its children in order, or with text; empty ones are left out by `given`. */
export type XmlElement = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content: string | number | boolean | readonly XmlElement[];
};

export function element(name: string, content: XmlElement['content']): XmlElement {
  return { name, content };
}

/** The element, or none where there is nothing to say. */
export function given(name: string, content: string | number | null | undefined): XmlElement[] {
  return content === null || content === undefined || content === '' ? [] : [element(name, content)];
}

/** An XML document with one root, indented so that a person can read it. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes = {}, content }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${written.join('')}>`;
  if (typeof content !== 'object') return `${open}${escaped(String(content))}</${name}>`;
  const children = content.map((child) => write(child, `${indent}  `));
  return [open, ...children, `${indent}</${name}>`].join('\n');
}

/** What people write may hold signs that XML has no way to carry: they go. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
