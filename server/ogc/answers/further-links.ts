import { feedAddress } from '../../../domain/feed-address.ts';
import type { Language, Texts } from '../../../domain/language.ts';
import type { Link } from './links.ts';

/** What else the same data are given as; the landing page leads to each. */
export function furtherLinks(publicUrl: string, language: Language): readonly Link[] {
  return [
    {
      href: `${publicUrl}/ogc/dcat`,
      rel: 'related',
      type: 'application/ld+json',
      title: catalogueName[language],
    },
    {
      href: publicUrl + feedAddress('atom', { lang: language }),
      rel: 'related',
      type: 'application/atom+xml',
      title: feedNames.atom[language],
    },
    {
      href: publicUrl + feedAddress('ics', { lang: language }),
      rel: 'related',
      type: 'text/calendar',
      title: feedNames.ics[language],
    },
  ];
}

const catalogueName: Texts = {
  nb: 'Beskrivelse for datakataloger (DCAT-AP-NO)',
  nn: 'Skildring for datakatalogar (DCAT-AP-NO)',
  en: 'Description for data catalogues (DCAT-AP-NO)',
};

const feedNames: Readonly<Record<'atom' | 'ics', Texts>> = {
  atom: {
    nb: 'Høringer som nyhetsstrøm (Atom)',
    nn: 'Høyringar som nyheitsstraum (Atom)',
    en: 'Hearings as a feed (Atom)',
  },
  ics: {
    nb: 'Høringsfrister i kalenderen (iCalendar)',
    nn: 'Høyringsfristar i kalenderen (iCalendar)',
    en: 'Deadlines in your calendar (iCalendar)',
  },
};
