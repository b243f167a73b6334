import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import type { Language } from '../../../domain/language.ts';
import type { WaitingInHearing } from './comment-notices.queries.ts';

type Notice = {
  readonly hearings: readonly WaitingInHearing[];
  readonly queueOf: (hearingId: string) => string;
  /** Where one chooses otherwise. */
  readonly settings: string;
};

type NoticeWords = {
  readonly subject: (count: number, municipality: string) => string;
  readonly body: (notice: Notice) => string;
};

/** Counts and what everyone may know of a hearing: never what a comment says or who sent it. */
export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  nb: {
    subject: (count, municipality) =>
      `${count === 1 ? '1 ny merknad' : `${count} nye merknader`} i ${municipality}`,
    body: (notice) => `Hei!

Dette er kommet inn og venter på at noen ser på det:

${listOf(notice, 'nb', (count) => (count === 1 ? '1 ny merknad' : `${count} nye merknader`))}
Du får denne e-posten fordi du har bedt om det. Du endrer det her:
${notice.settings}
`,
  },
  nn: {
    subject: (count, municipality) =>
      `${count === 1 ? '1 ny merknad' : `${count} nye merknader`} i ${municipality}`,
    body: (notice) => `Hei!

Dette er kome inn og ventar på at nokon ser på det:

${listOf(notice, 'nn', (count) => (count === 1 ? '1 ny merknad' : `${count} nye merknader`))}
Du får denne e-posten fordi du har bede om det. Du endrar det her:
${notice.settings}
`,
  },
  en: {
    subject: (count, municipality) =>
      `${count === 1 ? '1 new comment' : `${count} new comments`} in ${municipality}`,
    body: (notice) => `Hello!

This has come in and waits for someone to look at it:

${listOf(notice, 'en', (count) => (count === 1 ? '1 new comment' : `${count} new comments`))}
You get this e-mail because you asked for it. Change that here:
${notice.settings}
`,
  },
};

function listOf(
  { hearings, queueOf }: Notice,
  language: Language,
  counted: (count: number) => string,
): string {
  return hearings
    .map(
      ({ hearingId, kind, planName, count }) =>
        `${planName}, ${hearingKindRules[kind].names[language].toLowerCase()}: ${counted(count)}\n${queueOf(hearingId)}\n`,
    )
    .join('\n');
}
