import { createContext, useContext } from 'react';
import type { Language } from '../../domain/language.ts';

/** A text, or a function that makes one of its arguments. */
type Message = string | ((...values: never[]) => string);

/** The same keys with the same arguments, in any words. */
type SameMessages<M> = { readonly [K in keyof M]: M[K] extends string ? string : M[K] };

export type Messages<M> = { readonly [L in Language]: SameMessages<M> };

/**
 * The words of one feature in every language. TypeScript is the message compiler: a text that is
 * missing in nynorsk or English, or takes other arguments there, is a type error.
 */
export function defineMessages<M extends Record<string, Message>>(messages: {
  nb: M;
  nn: SameMessages<NoInfer<M>>;
  en: SameMessages<NoInfer<M>>;
}): Messages<M> {
  return messages as Messages<M>;
}

export const LanguageContext = createContext<Language>('nb');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The feature's words in the language the person reads. */
export function useMessages<M>(messages: Messages<M>): SameMessages<M> {
  return messages[useLanguage()];
}
