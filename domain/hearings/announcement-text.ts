import { citation } from '../law-citations.ts';
import { type CalendarDate, osloDate } from '../oslo-time.ts';
import { dateWithWeekday, fullDate } from '../wording/date-words.ts';
import { announcementWords } from './announcement-words.ts';
import { type HearingKind, hearingCitationKey } from './hearing-kinds.ts';

/** The written languages that Norwegian authorities announce in. */
export const announcementLanguages = ['nb', 'nn'] as const;
export type AnnouncementLanguage = (typeof announcementLanguages)[number];

/** What an announcement is made of. What is missing is left out, or stands as «…» to be filled in. */
export type AnnouncementFacts = {
  readonly kind: HearingKind;
  /** SOSI plantype, e.g. 35. */
  readonly planType: number;
  readonly planName: string;
  /** As the register writes it: "3905/EKS-01". */
  readonly planNumber: string;
  readonly municipalityName: string;
  readonly summary: string;
  /** Whether the proposal has alternatives (§ 5-2); null until someone has said so. */
  readonly hasAlternatives: boolean | null;
  readonly opensOn: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
  readonly decisionBody: string;
  readonly decisionDate: CalendarDate | null;
  readonly caseNumber: string;
  /** The short address of the hearing, whole. */
  readonly address: string;
  readonly paperCopyPlace: string;
  readonly postalAddress: string;
  readonly email: string;
  readonly phone: string;
  readonly contactName: string;
};

/** The text for newspaper and web, and the letter to owners, lessees, other right-holders and neighbours. */
export type Announcement = { readonly newspaper: string; readonly letter: string };

/**
 * Announces a hearing by its kind, with law section, deadline with weekday, where to read and how to
 * answer. pbl §§ 11-12 to 11-14, 12-8 to 12-10, 12-14; § 5-2 for alternatives and the copy on paper.
 */
export function announcementText(facts: AnnouncementFacts, language: AnnouncementLanguage): Announcement {
  const words = announcementWords[language];
  const day = facts.opensOn ?? osloDate(new Date());
  const law = citation(hearingCitationKey(facts.kind, facts.planType), day, language);
  const plan = `${facts.planName} (plan-ID ${facts.planNumber})`;
  const deadline = facts.lastDay ? dayWords(facts.lastDay, language) : '…';
  const heading = words.headings[facts.kind](facts.planName);
  const body = [
    [words.openings[facts.kind](facts.municipalityName, plan, law), decisionSentence(facts, language)],
    [facts.summary],
    [facts.hasAlternatives && words.alternatives],
    [words.read(facts.address), facts.paperCopyPlace && words.paper(facts.paperCopyPlace)],
    [
      words.answer(facts.address),
      writeTo(facts) && words.write(writeTo(facts)),
      facts.caseNumber && words.mark(facts.caseNumber),
    ],
    [words.deadline(deadline)],
    [contactOf(facts) && words.questions(contactOf(facts))],
  ];
  return {
    newspaper: paragraphs([[heading], ...body, [facts.municipalityName]]),
    letter: paragraphs([
      [words.letterTo],
      [heading],
      [words.letterWhy],
      ...body,
      [words.letterNext],
      [`${words.regards}\n${[facts.contactName, facts.municipalityName].filter(Boolean).join('\n')}`],
    ]),
  };
}

/** "onsdag 3. mars 2027": a letter and a newspaper are read in other years too. */
function dayWords(date: CalendarDate, language: AnnouncementLanguage): string {
  return dateWithWeekday(date, '0000-01-01', language);
}

function decisionSentence(
  { decisionBody, decisionDate }: AnnouncementFacts,
  language: AnnouncementLanguage,
): string {
  if (!decisionBody || !decisionDate) return '';
  return announcementWords[language].decided(decisionBody, fullDate(decisionDate, language));
}

function writeTo({ postalAddress, email }: AnnouncementFacts): string {
  return [postalAddress, email].filter(Boolean).join(' / ');
}

function contactOf({ contactName, phone, email }: AnnouncementFacts): string {
  return [contactName, phone, phone ? '' : email].filter(Boolean).join(', ');
}

function paragraphs(parts: readonly (readonly (string | false | null)[])[]): string {
  return parts
    .map((sentences) => sentences.filter(Boolean).join(' ').replaceAll(' \n', '\n'))
    .filter(Boolean)
    .join('\n\n');
}
