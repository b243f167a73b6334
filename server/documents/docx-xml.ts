import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element of a Word part; names carry their usual prefix (w:p), as every writer of the format sets it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | SaxesAttributePlain>>;
  readonly children: (XmlElement | string)[];
};

/** Deeper nesting than any writer makes. */
const deepest = 200;

/** The whole part as a tree. Throws on what is no XML, and on a document type: entities are never expanded. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a Word part has no document type');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (stack.length > deepest) throw new Error('nested too deep');
    const element: XmlElement = { name, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('text', (piece) => {
    stack.at(-1)?.children.push(piece);
  });
  parser.write(text).close();
  return root;
}

export function* elementsOf(element: XmlElement | undefined): Generator<XmlElement> {
  for (const child of element?.children ?? []) if (typeof child !== 'string') yield child;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name);
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name];
  return typeof value === 'string' ? value : undefined;
}

/** The `w:val` of a child: `<w:pStyle w:val="Heading1"/>`. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(childOf(element, name), 'w:val');
}

/** A switch such as `<w:b/>`: on by being there, off by `w:val="0"`; undefined where absent. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && !['0', 'false', 'off', 'none'].includes(attributeOf(found, 'w:val') ?? '1');
}
