import { filterInvalid } from './filter-limits.ts';

export type Token = {
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'sign' | 'end';
  /** Without its quotes. */
  readonly value: string;
  /** The number of its first character, from 1. */
  readonly at: number;
};

const patterns: readonly (readonly [Exclude<Token['kind'], 'end'>, RegExp])[] = [
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['word', /[\p{L}_:][\p{L}\p{N}_:.]*/uy],
  ['name', /"(?:[^"]|"")*"/y],
  ['text', /'(?:''|\\'|\\(?!')|[^'\\])*'/y],
  ['sign', /<=|>=|<>|[=<>(),]/y],
];

/** The words and signs of a CQL2 text, in order, and an end after them. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    if (/\s/.test(text.charAt(position))) {
      position += 1;
      continue;
    }
    const token = tokenAt(text, position);
    tokens.push(token.token);
    position = token.end;
  }
  tokens.push({ kind: 'end', value: '', at: text.length + 1 });
  return tokens;
}

function tokenAt(text: string, position: number): { token: Token; end: number } {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) {
      return { token: { kind, value: plain(kind, found), at: position + 1 }, end: position + found.length };
    }
  }
  throw filterInvalid(position + 1, `not ${text.charAt(position)}`);
}

function plain(kind: Token['kind'], found: string): string {
  if (kind === 'name') return found.slice(1, -1).replaceAll('""', '"');
  if (kind === 'text') return found.slice(1, -1).replace(/''|\\'/g, "'");
  return found;
}
