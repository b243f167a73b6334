import type { AppError } from '../../../domain/errors.ts';
import { filterInvalid } from './filter-limits.ts';
import type { Token } from './read-tokens.ts';

const nothing: Token = { kind: 'end', value: '', at: 1 };

/** Walks over the words and signs of a text, one at a time. Words count in any case. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#tokens[this.#position] ?? nothing;
  }

  advance(): void {
    this.#position += 1;
  }

  /** The word ahead in lower case, when a parenthesis follows it. */
  callAhead(): string | undefined {
    const { kind, value } = this.next;
    const after = this.#tokens[this.#position + 1];
    return kind === 'word' && after?.kind === 'sign' && after.value === '(' ? value.toLowerCase() : undefined;
  }

  takeWord(word: string): boolean {
    return this.#take(this.next.kind === 'word' && this.next.value.toLowerCase() === word);
  }

  takeSign(sign: string): boolean {
    return this.#take(this.next.kind === 'sign' && this.next.value === sign);
  }

  #take(isThere: boolean): boolean {
    if (isThere) this.advance();
    return isThere;
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) throw this.unexpected(word.toUpperCase());
  }

  expectSign(sign: string): void {
    if (!this.takeSign(sign)) throw this.unexpected(sign);
  }

  expectText(): Token {
    return this.#expect('text', "'…'");
  }

  expectNumber(): Token {
    return this.#expect('number', '0');
  }

  #expect(kind: Token['kind'], expected: string): Token {
    const token = this.next;
    if (token.kind !== kind) throw this.unexpected(expected);
    this.advance();
    return token;
  }

  unexpected(expected: string): AppError {
    return filterInvalid(this.next.at, expected);
  }
}
