import type { Language } from '../../domain/language.ts';

type Way = {
  readonly language: Language;
  readonly level?: 'substantial' | 'high';
  readonly returnTo?: string;
};

/** The address that takes the browser to a provider of sign-in and back to where it was. */
export function signInAddress(provider: string, { language, level, returnTo = whereWeAre() }: Way): string {
  const query = new URLSearchParams({ til: returnTo, sprak: language, ...(level && { niva: level }) });
  return `/innlogging/${provider}?${query}`;
}

/** The page as it stands, but for how an earlier sign-in went. */
export function whereWeAre(): string {
  const address = new URL(window.location.href);
  address.searchParams.delete('innlogging');
  return address.pathname + address.search;
}
