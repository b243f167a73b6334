import { attributeOf, childOf, elementsOf, settingOf, type XmlElement } from './docx-xml.ts';

type Level = { readonly start: number; readonly format: string; readonly text: string };
type List = { readonly abstract: string; readonly starts: ReadonlyMap<number, number> };

/** Counts the numbers that Word sets in front of paragraphs; the file holds only their pattern ("§ %1.%2"). */
export class DocxNumbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(part: XmlElement | undefined) {
    const numbering = childOf(part, 'w:numbering');
    for (const element of elementsOf(numbering)) {
      if (element.name === 'w:abstractNum') this.addAbstract(element);
      if (element.name === 'w:num') this.addList(element);
    }
  }

  /** The next number of a list on a level, as printed: "2.1", "a)", "- " for bullets; empty for none. */
  next(id: string, level: number): string {
    const list = this.lists.get(id);
    const levels = list && this.levels.get(list.abstract);
    const own = levels?.get(level);
    if (!list || !levels || !own || own.format === 'none') return '';
    if (own.format === 'bullet') return '-';
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    const isFirst = !this.begun.has(id);
    this.begun.add(id);
    for (let above = 0; above < level; above += 1) counters[above] ??= levels.get(above)?.start ?? 1;
    const restart = isFirst ? list.starts.get(level) : undefined;
    counters[level] = restart ?? (counters[level] === undefined ? own.start : counters[level] + 1);
    counters.length = level + 1;
    return own.text.replace(/%(\d)/g, (_, order: string) => {
      const at = Number(order) - 1;
      return formatted(counters[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  }

  private addAbstract(element: XmlElement): void {
    const levels = new Map<number, Level>();
    for (const child of elementsOf(element)) {
      if (child.name !== 'w:lvl') continue;
      levels.set(Number(attributeOf(child, 'w:ilvl')), {
        start: Number(settingOf(child, 'w:start') ?? 1),
        format: settingOf(child, 'w:numFmt') ?? 'decimal',
        text: settingOf(child, 'w:lvlText') ?? '',
      });
    }
    this.levels.set(attributeOf(element, 'w:abstractNumId') ?? '', levels);
  }

  private addList(element: XmlElement): void {
    const starts = new Map<number, number>();
    for (const child of elementsOf(element)) {
      const start = settingOf(child, 'w:startOverride');
      if (child.name === 'w:lvlOverride' && start)
        starts.set(Number(attributeOf(child, 'w:ilvl')), Number(start));
    }
    const abstract = settingOf(element, 'w:abstractNumId') ?? '';
    this.lists.set(attributeOf(element, 'w:numId') ?? '', { abstract, starts });
  }
}

function formatted(value: number, format: string): string {
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value);
}

/** Word goes on after z with aa, bb. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(5, Math.ceil(value / 26)));
}

function roman(value: number): string {
  const signs = [
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const;
  let rest = Math.min(value, 399);
  let text = '';
  for (const [sign, worth] of signs) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
