import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { type Language, languages } from '../../domain/language.ts';
import { NetworkNote } from '../offline/network-note.tsx';
import { Unsent } from '../offline/unsent.tsx';
import { useApi } from './api.ts';
import { appMessages } from './app-messages.ts';
import { useChooseLanguage } from './language-provider.tsx';
import { useLanguage, useMessages } from './messages.ts';
import styles from './shell.module.css';
import { usePlaceChoice } from './use-place-choice.ts';

const languageNames: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** Skip links and the thin header; the page fills the rest. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const m = useMessages(appMessages);
  return (
    <div className={styles.shell}>
      <a className="ds-skip-link" href="#content">
        {m.skipToContent}
      </a>
      <header className={styles.header}>
        <Link className={styles.name} href="/">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {m.productName}
        </Link>
        <HeaderSearch />
        <LanguageChoice />
        <SignedIn />
      </header>
      <NetworkNote />
      <Unsent />
      {children}
    </div>
  );
}

const PlaceSearch = lazy(() => import('../places/place-search.tsx'));

/** Search from everywhere but the portal and the desk, which have their own; a link to it where there is no room. */
function HeaderSearch() {
  const m = useMessages(appMessages);
  const [path] = useLocation();
  const choose = usePlaceChoice();
  if (path === '/' || path.startsWith('/kommune/') || path.startsWith('/desk')) return null;
  return (
    <>
      <search className={styles.search} aria-label={m.search}>
        <Suspense>
          <PlaceSearch isCompact onChoose={choose.place} onText={choose.text} />
        </Suspense>
      </search>
      <Link className={styles.searchLink} href="/" aria-label={m.search} title={m.search}>
        <MagnifyingGlassIcon aria-hidden fontSize="1.5rem" />
      </Link>
    </>
  );
}

function LanguageChoice() {
  const m = useMessages(appMessages);
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <label className={styles.language}>
      <span className="visually-hidden">{m.language}</span>
      <select
        className="ds-input"
        value={language}
        onChange={(event) => {
          const chosen = languages.find((known) => known === event.target.value);
          if (chosen) choose(chosen);
        }}
      >
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </select>
    </label>
  );
}

const StaffNav = lazy(() => import('../desk/staff-nav.tsx'));

/** One's own page for citizens; for staff the way to their desk, which is fetched for them alone. */
function SignedIn() {
  const m = useMessages(appMessages);
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  if (me.data) {
    return (
      <Suspense>
        <StaffNav />
      </Suspense>
    );
  }
  return (
    <Link className={styles.link} href="/meg">
      {m.mine}
    </Link>
  );
}
