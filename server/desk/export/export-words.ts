import { channelNames } from '../../../domain/comments/registered-comment.ts';
import { paragraphName } from '../../../domain/comments/text-paragraphs.ts';
import { webStateNames } from '../../../domain/desk.ts';
import { type HearingKind, hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { authorKnownBy } from '../../../domain/identity/author-known-by.ts';
import type { Language, Texts } from '../../../domain/language.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { outcomeNames } from '../../../domain/outcomes.ts';
import { clauseTitle } from '../../../domain/provisions/clause-title.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import type { ExportHead, ExportRow } from './export-row.ts';

const words = {
  number: { nb: 'Nr.', nn: 'Nr.', en: 'No.' },
  received: { nb: 'Mottatt', nn: 'Motteke', en: 'Received' },
  sender: { nb: 'Avsender', nn: 'Avsendar', en: 'Sender' },
  channel: { nb: 'Kom som', nn: 'Kom som', en: 'Came by' },
  knownBy: { nb: 'Kjent ved', nn: 'Kjend ved', en: 'Known by' },
  place: { nb: 'Sted', nn: 'Stad', en: 'Place' },
  themes: { nb: 'Tema', nn: 'Tema', en: 'Themes' },
  text: { nb: 'Merknad', nn: 'Merknad', en: 'Comment' },
  answer: { nb: 'Kommunens vurdering', nn: 'Vurderinga til kommunen', en: 'The municipality’s assessment' },
  outcome: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  change: { nb: 'Endring i planen', nn: 'Endring i planen', en: 'Change in the plan' },
  web: { nb: 'På nett', nn: 'På nett', en: 'On the web' },
  wholePlan: { nb: 'Hele planen', nn: 'Heile planen', en: 'The whole plan' },
  page: { nb: 's.', nn: 's.', en: 'p.' },
  late: { nb: 'etter fristen', nn: 'etter fristen', en: 'after the deadline' },
  withdrawn: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
  redacted: { nb: 'Deler er skjermet', nn: 'Delar er skjerma', en: 'Parts are withheld' },
  objection: { nb: 'Innsigelse', nn: 'Motsegn', en: 'Objection' },
  supplementTo: { nb: 'Tillegg til nr.', nn: 'Tillegg til nr.', en: 'Supplement to no.' },
  erased: { nb: 'Navnet er slettet', nn: 'Namnet er sletta', en: 'The name is erased' },
  under18: { nb: 'Under 18 år', nn: 'Under 18 år', en: 'Under 18' },
  onBehalfOf: { nb: 'på vegne av', nn: 'på vegner av', en: 'on behalf of' },
  files: { nb: 'Vedlegg', nn: 'Vedlegg', en: 'Attachments' },
  title: { nb: 'Merknader', nn: 'Merknader', en: 'Comments' },
  plan: { nb: 'Plan', nn: 'Plan', en: 'Plan' },
  case: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  period: { nb: 'Høringsperiode', nn: 'Høyringsperiode', en: 'Period' },
  mapOf: { nb: 'Kart over sted i merknad', nn: 'Kart over stad i merknad', en: 'Map of place in comment' },
  written: { nb: 'Skrevet ut', nn: 'Skrive ut', en: 'Written' },
} as const satisfies Record<string, Texts>;

/** The words of the table in one language. */
export function exportWords(language: Language) {
  const word = (key: keyof typeof words) => words[key][language];
  return {
    word,
    date: (instant: string) => fullDate(osloDate(new Date(instant)), language),

    /** "Merknader: Lindholmkvartalet (EKS-01)". */
    title: ({ planName, planIdentifier }: ExportHead) => `${word('title')}: ${planName} (${planIdentifier})`,

    /** Label and fact, a line each. */
    facts: (head: ExportHead): readonly (readonly [string, string])[] => {
      const on = (instant: string | null) =>
        instant ? fullDate(osloDate(new Date(Date.parse(instant) - 1)), language) : '';
      const opens = head.opensAt ? fullDate(osloDate(new Date(head.opensAt)), language) : '';
      return [
        [word('plan'), `${head.municipalityName}, ${head.planName}, ${head.planIdentifier}`],
        [word('case'), head.caseNumber ?? ''],
        [
          word('period'),
          `${hearingKindRules[head.hearingKind as HearingKind].names[language]}, ${opens} – ${on(head.closesAt)}`,
        ],
        [word('written'), fullDate(osloDate(new Date(head.writtenAt)), language)],
      ];
    },

    sender: ({ name, underAge, organisationName, onBehalfOf }: ExportRow) => {
      // The table goes to the council: nobody under 18 is named in it, nor who had their name erased.
      if (underAge) return word('under18');
      const person = name || word('erased');
      const who = organisationName
        ? [organisationName, name && `(${name})`].filter(Boolean).join(' ')
        : person;
      return onBehalfOf ? `${who}, ${word('onBehalfOf')} ${onBehalfOf}` : who;
    },

    channel: ({ channel }: ExportRow) => channelNames[channel][language],

    /** How its author is known. */
    knownBy: (row: ExportRow) => authorKnownBy(row, language),

    /** What the comment is about, in words. */
    place: (row: ExportRow) => {
      const marked = row.places.map(({ label, planObjectName, paragraph }, index) =>
        [
          `${index + 1}`,
          label,
          planObjectName && `(${planObjectName})`,
          paragraph !== null && `(${paragraphName(paragraph, language)})`,
        ]
          .filter(Boolean)
          .join(' '),
      );
      return [targetWords(row), ...marked].filter(Boolean).join('; ');
    },

    /** What the picture of the places shows, in words. */
    picture: (row: ExportRow) => {
      const names = row.places.map(({ label, planObjectName }) => label || planObjectName).filter(Boolean);
      return [`${word('mapOf')} ${row.number}`, ...names].join('; ');
    },

    /** Heading, text and attachments, with what stands out about the comment first. */
    text: (row: ExportRow) => {
      const marks = [
        row.kind === 'objection' && word('objection'),
        row.kind === 'supplement' && `${word('supplementTo')} ${row.parentNumber}`,
        row.withdrawnAt && word('withdrawn'),
        row.webState === 'redacted' && word('redacted'),
      ].filter(Boolean);
      const files = row.files.length > 0 ? `${word('files')}: ${row.files.join(', ')}` : '';
      return [marks.join('. '), row.heading, row.text, files].filter(Boolean).join('\n');
    },

    received: (row: ExportRow) => {
      const date = fullDate(osloDate(new Date(row.receivedAt)), language);
      return row.isLate ? `${date} (${word('late')})` : date;
    },

    outcome: ({ outcome }: ExportRow) => (outcome ? outcomeNames[outcome][language] : ''),
    web: ({ webState }: ExportRow) => webStateNames[webState][language],
  };

  function targetWords(row: ExportRow): string {
    switch (row.target) {
      case 'wholePlan':
        return words.wholePlan[language];
      case 'object':
        return row.planObjectName ?? '';
      case 'provision':
        return clauseTitle({ clause: row.clause, heading: row.clauseHeading });
      case 'document':
        return [row.documentTitle, row.documentPage && `${words.page[language]} ${row.documentPage}`]
          .filter(Boolean)
          .join(' ');
      case 'places':
        return '';
    }
  }
}
