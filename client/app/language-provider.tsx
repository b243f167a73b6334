import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, languages } from '../../domain/language.ts';
import { isEmbedded } from './embedded.ts';
import { LanguageContext } from './messages.ts';

// Read at once: the page says later what is chosen.
const serverLanguage = languages.find((language) => language === document.documentElement.lang);

const storageKey = 'allmenning.language';
const ChooseLanguageContext = createContext<(language: Language) => void>(() => undefined);

export function useChooseLanguage(): (language: Language) => void {
  return useContext(ChooseLanguageContext);
}

/**
 * The address's `?sprak=` (or `?lang=`) wins, and holds on the pages after it in the same tab; then what was
 * chosen here before, then the language that the server wrote the page in, by what the browser asked for.
 */
export function initialLanguage(): Language {
  const query = new URLSearchParams(window.location.search);
  const inAddress = known(query.get('sprak') ?? query.get('lang'));
  // On other sites' pages nothing is kept, and browsers may refuse to be asked.
  if (isEmbedded) return inAddress ?? serverLanguage ?? 'nb';
  if (inAddress) sessionStorage.setItem(storageKey, inAddress);
  return (
    inAddress ??
    known(sessionStorage.getItem(storageKey)) ??
    known(localStorage.getItem(storageKey)) ??
    serverLanguage ??
    'nb'
  );
}

function known(text: string | null): Language | undefined {
  return languages.find((language) => language === text);
}

/** What is chosen by hand outranks the address that one came by: it no longer asks for another. */
function keepChoice(chosen: Language): void {
  localStorage.setItem(storageKey, chosen);
  sessionStorage.removeItem(storageKey);
  const address = new URL(window.location.href);
  if (!address.searchParams.has('sprak') && !address.searchParams.has('lang')) return;
  address.searchParams.delete('lang');
  address.searchParams.set('sprak', chosen);
  window.history.replaceState(window.history.state, '', address);
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useMemo(
    () => (chosen: Language) => {
      keepChoice(chosen);
      setLanguage(chosen);
    },
    [],
  );
  return (
    <ChooseLanguageContext value={choose}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </ChooseLanguageContext>
  );
}
