import { channelNames } from '../../../domain/comments/registered-comment.ts';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { authorKnownBy } from '../../../domain/identity/author-known-by.ts';
import type { Language } from '../../../domain/language.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { clauseTitle } from '../../../domain/provisions/clause-title.ts';
import { clockWords, fullDate } from '../../../domain/wording/date-words.ts';
import { pageWords } from '../../../domain/wording/page-words.ts';
import type { CommentSheet } from './comment-sheet.ts';
import { sheetWords } from './sheet-words.ts';

export type Fact = readonly [name: string, value: string];

/** «3. mars 2027 kl. 14.07», always with its year: a document is read for decades. */
export function momentWords(instant: string, language: Language): string {
  const at = new Date(instant);
  return `${fullDate(osloDate(at), language)} ${clockWords(at, language)}`;
}

/** Which case and when, a line each. */
export function caseFacts(sheet: CommentSheet, language: Language): Fact[] {
  const word = (key: keyof typeof sheetWords) => sheetWords[key][language];
  const { municipality, plan, hearing } = sheet;
  const received = momentWords(sheet.receivedAt, language);
  const caseNumber = hearing.caseNumber ?? plan.caseNumber;
  return [
    [word('received'), sheet.isLate ? `${received} (${word('late')})` : received],
    ...optional(word('cameBy'), sheet.channel === 'web' ? '' : channelNames[sheet.channel][language]),
    ...optional(word('kind'), kindWords(sheet, language)),
    [word('municipality'), `${municipality.number} ${municipality.name}`],
    [word('plan'), `${plan.name} (${plan.identifier})`],
    [word('hearing'), hearingKindRules[hearing.kind].names[language]],
    ...optional(word('version'), sheet.versions.map((version) => versionWords(version, language)).join('; ')),
    ...optional(word('case'), caseNumber ?? ''),
    [word('about'), aboutWords(sheet, language)],
  ];
}

/** Who sent it, and how they are reached: for the author and for the archive alone. */
export function senderFacts(sheet: CommentSheet, language: Language): Fact[] {
  const { author, underAge } = sheet;
  const word = (key: keyof typeof sheetWords) => sheetWords[key][language];
  if (!author) return [[word('sender'), word('erased')]];
  const { name, organisationName, organisationNumber } = author;
  const organisation = [organisationName, organisationNumber].filter(Boolean).join(' ');
  // A name that its owner had erased is an empty text.
  const who = [organisation, name || word('erased')].filter(Boolean).join(', ');
  return [
    [word('sender'), underAge ? `${who} (${word('underAge')})` : who],
    [word('knownBy'), authorKnownBy({ ...sheet, senderName: null }, language)],
    ...optional(word('onBehalfOf'), author.onBehalfOf ?? ''),
    ...optional(word('contact'), [author.email, author.phone, author.address].filter(Boolean).join(', ')),
  ];
}

function kindWords({ kind, parentNumber }: CommentSheet, language: Language): string {
  if (kind === 'objection') return sheetWords.objection[language];
  return kind === 'supplement' ? `${sheetWords.supplementTo[language]} ${parentNumber ?? ''}`.trim() : '';
}

function versionWords({ number, alternative }: CommentSheet['versions'][number], language: Language): string {
  return alternative ? `${number}, ${sheetWords.alternative[language]} ${alternative}` : `${number}`;
}

/** What the comment is about, in words. */
export function aboutWords(sheet: CommentSheet, language: Language): string {
  switch (sheet.target) {
    case 'wholePlan':
      return sheetWords.wholePlan[language];
    case 'object':
      return sheet.objectName ?? '';
    case 'provision':
      return clauseTitle({ clause: sheet.clause, heading: sheet.clauseHeading });
    case 'document':
      return [sheet.documentTitle, sheet.documentPage && pageWords(sheet.documentPage, language)]
        .filter(Boolean)
        .join(', ');
    case 'places':
      return sheetWords.places[language];
  }
}

function optional(name: string, value: string): Fact[] {
  return value ? [[name, value]] : [];
}
