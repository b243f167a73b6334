import { attributeOf, childOf, elementsOf, settingOf, switchOf, type XmlElement } from './docx-xml.ts';

/** What a paragraph style says, its ancestors' word included. */
export type DocxStyle = {
  readonly name: string;
  readonly headingLevel: number | null;
  readonly isBold: boolean;
  readonly fontSize: number | null;
  readonly numbering: { readonly id: string; readonly level: number } | null;
};

const plain: DocxStyle = { name: '', headingLevel: null, isBold: false, fontSize: null, numbering: null };

/** Reads `styles.xml`; gives the style of an id, that of the document's default for none. */
export function readStyles(part: XmlElement | undefined): (id: string | undefined) => DocxStyle {
  const styles = childOf(part, 'w:styles');
  const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const base: DocxStyle = { ...plain, fontSize: sizeOf(defaults) };
  const elements = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of elementsOf(styles)) {
    const id = attributeOf(style, 'w:styleId');
    if (style.name !== 'w:style' || !id) continue;
    elements.set(id, style);
    if (attributeOf(style, 'w:default') === '1' && attributeOf(style, 'w:type') === 'paragraph')
      standard = id;
  }
  const known = new Map<string, DocxStyle>();

  function styleOf(id: string | undefined, depth = 0): DocxStyle {
    const element = id === undefined ? undefined : elements.get(id);
    if (!id || !element || depth > 20) return base;
    const before = known.get(id);
    if (before) return before;
    const parent = styleOf(settingOf(element, 'w:basedOn'), depth + 1);
    const style = merge(parent, element);
    known.set(id, style);
    return style;
  }
  return (id) => styleOf(id ?? standard);
}

function merge(parent: DocxStyle, element: XmlElement): DocxStyle {
  const paragraph = childOf(element, 'w:pPr');
  const run = childOf(element, 'w:rPr');
  const name = (settingOf(element, 'w:name') ?? '').toLowerCase();
  const outline = settingOf(paragraph, 'w:outlineLvl');
  const named = /^(?:heading|overskrift) ([1-9])$/.exec(name)?.[1];
  const level = outline === undefined ? named && Number(named) : Number(outline) + 1;
  return {
    name,
    headingLevel: level === undefined || level === '' ? parent.headingLevel : level > 9 ? null : level,
    isBold: switchOf(run, 'w:b') ?? parent.isBold,
    fontSize: sizeOf(run) ?? parent.fontSize,
    numbering: numberingOf(paragraph) ?? parent.numbering,
  };
}

/** The list that a paragraph belongs to. */
export function numberingOf(paragraph: XmlElement | undefined): DocxStyle['numbering'] {
  const numbering = childOf(paragraph, 'w:numPr');
  if (!numbering) return null;
  const id = settingOf(numbering, 'w:numId');
  const level = Number(settingOf(numbering, 'w:ilvl') ?? 0);
  return id === undefined ? null : { id, level };
}

/** Word counts half points. */
export function sizeOf(run: XmlElement | undefined): number | null {
  const size = Number(settingOf(run, 'w:sz'));
  return Number.isFinite(size) && size > 0 ? size / 2 : null;
}
