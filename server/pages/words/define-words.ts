import type { Language } from '../../../domain/language.ts';

/** A text, or a function that makes one of its arguments. */
type Word = string | ((...values: never[]) => string);

/** The same keys with the same arguments, in any words. */
type SameWords<W> = { readonly [K in keyof W]: W[K] extends string ? string : W[K] };

export type Words<W> = Readonly<Record<Language, SameWords<W>>>;

/** The words of some pages in every language; a missing text is a type error. */
export function defineWords<W extends Record<string, Word>>(words: {
  nb: W;
  nn: SameWords<NoInfer<W>>;
  en: SameWords<NoInfer<W>>;
}): Words<W> {
  return words as Words<W>;
}
