import { type ClauseNumber, canFollow, readClauseNumber } from './clause-number.ts';
import { findPageFurniture } from './drop-page-furniture.ts';
import {
  type DocumentLooks,
  documentLooks,
  headingRank,
  readsAsHeading,
  readsAsSentences,
  readsAsTitle,
} from './heading-looks.ts';
import { type BodyLine, isListItem, joinLines, joinTwo } from './join-lines.ts';
import { nestClauses } from './nest-clauses.ts';
import type { SourceLine } from './source-line.ts';

/** A clause as it was read from a document, for a planner to check. */
export type ReadClause = {
  /** As printed, without a full stop behind; empty for a heading without number. */
  readonly number: string;
  readonly heading: string;
  readonly body: string;
  /** Depth in the text, from 1; a clause belongs to the nearest one above it of a lower level. */
  readonly level: number;
  /** The first line of the document that it was read from. */
  readonly line: number;
};

export type ClauseReading = {
  readonly clauses: readonly ReadClause[];
  /** Lines that are no part of a clause: title, contents, headers, page numbers, date. */
  readonly leftOut: readonly number[];
};

/** A clause while it is read. */
export type OpenClause = {
  readonly number: ClauseNumber | null;
  heading: string;
  /** Loudness of its looks; null for a numbered rule in running text. */
  readonly rank: number | null;
  /** The document's lines that it was read from. */
  readonly sources: number[];
  readonly lines: BodyLine[];
};

/** Reads the clauses of a document of provisions from its lines, in their order. */
export function readClauses(lines: readonly SourceLine[]): ClauseReading {
  const furniture = findPageFurniture(lines);
  const kept = lines.map((line, index) => ({ line, index })).filter(({ index }) => !furniture.has(index));
  const looks = documentLooks(kept.map(({ line }) => line));
  const reader = new ClauseReader(lines, looks, mainKind(kept.map(({ line }) => line)));
  for (const { line, index } of kept) reader.take(line, index);
  const clauses = reader.open.filter((clause, index, all) => !isAroundText(clause, index, all));
  const dropped = reader.open.filter((clause) => !clauses.includes(clause)).flatMap(({ sources }) => sources);
  return {
    clauses: nestClauses(clauses).flatMap((level, index) => toClause(clauses[index], level)),
    leftOut: [...furniture, ...dropped].sort((a, b) => a - b),
  };
}

/** Title and facts before the first numbered clause; a date or signature after the last. */
function isAroundText(clause: OpenClause, index: number, all: readonly OpenClause[]): boolean {
  const firstNumbered = all.findIndex(({ number }) => number);
  const first = firstNumbered < 0 ? all.findIndex(({ heading }) => heading !== '') : firstNumbered;
  if (first < 0 || clause.number) return false;
  const body = joinLines(clause.lines);
  if (index < first) return body.length < 100 || !readsAsSentences(body);
  return firstNumbered >= 0 && index === all.length - 1 && body === '';
}

class ClauseReader {
  readonly open: OpenClause[] = [];
  private readonly looks: DocumentLooks;
  private readonly main: ClauseNumber['kind'] | null;
  private readonly lines: readonly SourceLine[];
  private numberX: number | null = null;
  private before: SourceLine | null = null;
  private readonly path = new Map<string, readonly number[]>();
  /** Whether the line before was a heading that may go on. */
  private inHeading = false;
  /** Whether it was a heading at all. */
  private isAfterHeading = false;

  constructor(lines: readonly SourceLine[], looks: DocumentLooks, main: ClauseNumber['kind'] | null) {
    this.lines = lines;
    this.looks = looks;
    this.main = main;
  }

  take(line: SourceLine, index: number): void {
    const startsParagraph = this.startsParagraph(line);
    const rank = line.cells.length > 2 ? null : headingRank(line, this.looks);
    const number = this.numberOf(line, rank, startsParagraph);
    if (number) this.begin(number, line, rank, index);
    else if (this.goesOnHeading(line, rank)) this.continueHeading(line, index);
    else if (this.isHeading(line, rank, startsParagraph)) this.beginUnnumbered(line, rank ?? 11, index);
    else this.addText(line, startsParagraph, index);
    this.before = line;
  }

  private numberOf(line: SourceLine, rank: number | null, startsParagraph: boolean): ClauseNumber | null {
    const number = readClauseNumber(line.text);
    if (!number) return null;
    const last = this.path.get(number.kind) ?? null;
    if (!this.fits(number, last, rank)) return null;
    // Amid a sentence a line may begin with a number by chance.
    const isAmid =
      !startsParagraph && !this.isAfterHeading && this.before !== null && !endsSentence(this.before.text);
    if (isAmid && rank === null && !this.standsOut(line) && !this.isNextInColumn(line, number)) return null;
    return number;
  }

  private fits(number: ClauseNumber, last: readonly number[] | null, rank: number | null): boolean {
    const { kind, parts, rest } = number;
    if (kind === 'section') return canFollow(last, parts);
    if (kind === 'chapter') return (rank !== null || readsAsTitle(rest)) && canFollow(last, parts);
    if (kind === 'letter') return rank !== null && canFollow(last, parts);
    const outer = this.main === 'section' ? (this.path.get('section') ?? null) : null;
    if (outer) return parts.length > 1 && canFollow(last && last[0] === outer[0] ? last : outer, parts);
    if (!canFollow(last ?? (parts.length === 1 ? [0] : null), parts)) return false;
    // "1. …" may be a point of a list: a heading looks or reads like one.
    return parts.length > 1 || rank !== null || (!this.looks.hasStyles && readsAsTitle(rest));
  }

  private begin(number: ClauseNumber, line: SourceLine, rank: number | null, index: number): void {
    this.path.set(number.kind, number.parts);
    if (number.kind === 'chapter' || number.kind === 'letter') this.forgetBelow(number);
    this.numberX = line.x;
    const { heading, text, isOpen } = parseOpening(number.rest, rank, this.fillsLine(line, index));
    const lines = text === '' ? [] : [{ text, startsParagraph: true, isRow: false }];
    this.open.push({ number, heading, rank, sources: [index], lines });
    this.inHeading = isOpen;
    this.isAfterHeading = text === '';
  }

  /** Under a new chapter the numbers may begin anew. */
  private forgetBelow({ kind }: ClauseNumber): void {
    for (const other of this.path.keys()) {
      if (other !== kind && other !== 'chapter' && other !== this.main) this.path.delete(other);
    }
  }

  private goesOnHeading(line: SourceLine, rank: number | null): boolean {
    const clause = this.open.at(-1);
    if (!this.inHeading || !clause || clause.lines.length > 0 || !this.before) return false;
    if (line.startsParagraph === true || isListItem(line.text)) return false;
    if (clause.heading === '') return rank !== null || clause.rank !== null;
    const isSame = rank !== null && rank === clause.rank && line.isBold === this.before.isBold;
    return isSame && this.isNear(line, 1.5) && clause.heading.length + line.text.length < 240;
  }

  private continueHeading(line: SourceLine, index: number): void {
    const clause = this.open.at(-1);
    if (!clause) return;
    clause.heading = clause.heading === '' ? line.text : joinTwo(clause.heading, line.text);
    clause.sources.push(index);
  }

  private isHeading(line: SourceLine, rank: number | null, startsParagraph: boolean): boolean {
    if (line.cells.length > 1 && line.headingLevel === null) return false;
    if (isListItem(line.text) || !readsAsHeading(line.text)) return false;
    if (line.headingLevel !== null) return true;
    if (rank === null || this.isIndented(line, rank)) return false;
    // A bold word in a table or in the midst of a paragraph is no heading.
    return startsParagraph || rank < 10 || (this.before !== null && endsSentence(this.before.text));
  }

  private beginUnnumbered(line: SourceLine, rank: number, index: number): void {
    const heading = line.text.replace(/\s*:$/, '');
    this.open.push({ number: null, heading, rank, sources: [index], lines: [] });
    this.inHeading = true;
    this.isAfterHeading = true;
  }

  private addText(line: SourceLine, startsParagraph: boolean, index: number): void {
    this.inHeading = false;
    this.isAfterHeading = false;
    const clause = this.open.at(-1) ?? this.beginUntitled();
    const isRow = line.cells.length > 1 && !isListItem(line.text);
    const text = isRow ? line.cells.join(' · ') : line.text;
    const standsAlone = isRow || (!startsParagraph && this.isAfterShort(line));
    clause.lines.push({
      text,
      startsParagraph: startsParagraph || clause.lines.length === 0,
      isRow: standsAlone,
    });
    clause.sources.push(index);
  }

  /** Text before any number or heading: the whole, where none comes. */
  private beginUntitled(): OpenClause {
    const clause: OpenClause = { number: null, heading: '', rank: null, sources: [], lines: [] };
    this.open.push(clause);
    return clause;
  }

  private startsParagraph(line: SourceLine): boolean {
    const { before } = this;
    if (line.startsParagraph !== null || !before) return line.startsParagraph ?? true;
    if (line.page !== before.page) return endsSentence(before.text);
    if (line.y === null) return false;
    return !this.isNear(line, 1.25);
  }

  /** A line that ended long before the margin was meant to end there, as in a list without marks. */
  private isAfterShort(line: SourceLine): boolean {
    const { before } = this;
    if (before?.x == null || before.width === null || !/^\p{Lu}/u.test(line.text)) return false;
    return before.x + before.width < this.looks.right * 0.75;
  }

  /** A bold word far into the page heads a column of a table. */
  private isIndented(line: SourceLine, rank: number): boolean {
    return rank >= 10 && line.x !== null && line.x > this.looks.left + 70;
  }

  /** Within so many line heights of the line before. */
  private isNear(line: SourceLine, times: number): boolean {
    const { before, looks } = this;
    if (line.y === null || before?.y == null) return line.startsParagraph !== true;
    if (line.page !== before.page) return false;
    const height = Math.max(looks.lineHeight ?? 14, (line.fontSize ?? 0) * 1.15);
    return line.y - before.y <= height * times;
  }

  /** The very next number, where the one before it stood. */
  private isNextInColumn(line: SourceLine, { kind, parts }: ClauseNumber): boolean {
    const last = this.path.get(kind);
    const isNext = last?.length === parts.length && parts.at(-1) === (last.at(-1) ?? 0) + 1;
    const isThere = line.x === null || this.numberX === null || Math.abs(line.x - this.numberX) < 3;
    return isNext && isThere && !refersOn.test(this.before?.text ?? '');
  }

  /** True where the text goes on in the next line. */
  private fillsLine(line: SourceLine, index: number): boolean {
    const next = this.lines[index + 1];
    if (
      next &&
      next.page === line.page &&
      !isListItem(next.text) &&
      next.startsParagraph !== true &&
      /^\p{Ll}/u.test(next.text)
    )
      return true;
    return line.x !== null && line.width !== null && line.x + line.width > this.looks.right * 0.88;
  }

  /** Further left than the text before it, as numbers in a margin stand. */
  private standsOut(line: SourceLine): boolean {
    const before = this.before?.x ?? null;
    return line.cells.length > 1 || (line.x !== null && before !== null && line.x < before - 4);
  }
}

type Opening = { readonly heading: string; readonly text: string; readonly isOpen: boolean };

/** Parts the first line of a numbered clause in its heading and the text that follows. */
function parseOpening(rest: string, rank: number | null, fillsLine: boolean): Opening {
  if (rest === '') return { heading: '', text: '', isOpen: true };
  const beforeColon = /^(\p{Lu}[^:.]{2,60}):\s+(\S.*)$/u.exec(rest);
  if (beforeColon) return { heading: beforeColon[1] ?? '', text: beforeColon[2] ?? '', isOpen: false };
  if (rank !== null && readsAsHeading(rest)) return { heading: rest, text: '', isOpen: true };
  if (!fillsLine && readsAsTitle(rest)) return { heading: rest, text: '', isOpen: false };
  if (rank !== null && rest.length <= 120) return { heading: rest, text: '', isOpen: true };
  return { heading: '', text: rest, isOpen: false };
}

function toClause(clause: OpenClause | undefined, level: number): ReadClause[] {
  if (!clause) return [];
  const { number, heading, sources, lines } = clause;
  return [{ number: number?.printed ?? '', heading, body: joinLines(lines), level, line: sources[0] ?? 0 }];
}

/** The kind of number that most lines bear. */
function mainKind(lines: readonly SourceLine[]): ClauseNumber['kind'] | null {
  const sections = lines.filter(({ text }) => readClauseNumber(text)?.kind === 'section').length;
  const decimals = lines.filter(({ text }) => readClauseNumber(text)?.kind === 'decimal').length;
  if (sections === 0 && decimals === 0) return null;
  return sections > 0 && sections * 3 >= decimals ? 'section' : 'decimal';
}

/** Words before a number that speak of another clause. */
const refersOn = /(?:\b(?:jf|jfr|pkt|punkt|se|i|og|eller|etter|til|nr)\.?|,|§)$/i;

function endsSentence(text: string): boolean {
  return /[.:;!?)»"]$/.test(text);
}
