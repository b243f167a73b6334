import type { Language } from './language.ts';
import type { PortalGroup } from './portal/portal-group.ts';

/** Which hearings a feed is of; what is absent narrows nothing. */
export type FeedChoice = {
  /** kommunenummer. */
  readonly municipality?: string | undefined;
  /** SOSI plantype. */
  readonly planType?: number | undefined;
  readonly stage?: PortalGroup | undefined;
  readonly lang: Language;
};

/** Path and query of a feed of hearings, for readers of feeds or for calendars. */
export function feedAddress(form: 'atom' | 'ics', { lang, ...choice }: FeedChoice): string {
  const given = Object.entries(choice).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  // Feeds are in bokmål unless asked otherwise.
  const query = new URLSearchParams(lang === 'nb' ? given : [...given, ['lang', lang]]);
  return `/feeds/hearings.${form}${query.size > 0 ? `?${query}` : ''}`;
}
