import type { Language } from '../../domain/language.ts';
import { openDataLicence } from '../../domain/open-data-licence.ts';
import { addDays } from '../../domain/oslo-time.ts';
import { calendarDate, calendarInstant, calendarLines, calendarText } from './calendar-lines.ts';
import { feedWords } from './feed-words.ts';
import type { ToldHearing } from './told-hearing.ts';

export type Calendar = {
  readonly title: string;
  readonly language: Language;
  readonly attribution: string;
  /** Whole address of this calendar, and of the page for people. */
  readonly self: string;
  readonly page: string;
  /** Those that were called off among them. */
  readonly hearings: readonly ToldHearing[];
};

/**
 * Hearings as an iCalendar (RFC 5545, with the names and the refresh of RFC 7986). A period is whole days in Norway:
 * they have no clock and no zone, so that a calendar abroad shows the same last day.
 */
export function calendar(content: Calendar): string {
  const { language, title, attribution } = content;
  const name = calendarText(title);
  const licence = calendarText(`${attribution} ${openDataLicence.names[language]}: ${openDataLicence.url}`);
  return calendarLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Allmenning//Planer pa horing//NO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${name}`,
    `X-WR-CALNAME:${name}`,
    `DESCRIPTION;LANGUAGE=${language}:${licence}`,
    `X-WR-CALDESC:${licence}`,
    'X-WR-TIMEZONE:Europe/Oslo',
    `URL:${content.page}`,
    `SOURCE;VALUE=URI:${content.self}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...content.hearings.flatMap((told) => event(told, content)),
    'END:VCALENDAR',
  ]);
}

function event(told: ToldHearing, { language, attribution }: Calendar): readonly string[] {
  const words = feedWords[language];
  const description = [
    ...told.sentences,
    told.address && words.haveYourSay(told.address),
    `${attribution} ${openDataLicence.url}`,
  ];
  const title = told.isCancelled ? told.title : `${told.title} (${words.deadline(told.lastDayInWords)})`;
  const [west, south, east, north] = told.box ?? [];
  return [
    'BEGIN:VEVENT',
    `UID:${told.id}`,
    // When the event was last changed, so that what has not changed is the same to the byte.
    `DTSTAMP:${calendarInstant(told.updatedAt)}`,
    `CREATED:${calendarInstant(told.publishedAt)}`,
    `LAST-MODIFIED:${calendarInstant(told.updatedAt)}`,
    `SEQUENCE:${sequenceOf(told)}`,
    `STATUS:${told.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;VALUE=DATE:${calendarDate(told.firstDay)}`,
    // The end of whole days is the first day that is not among them.
    `DTEND;VALUE=DATE:${calendarDate(addDays(told.lastDay, 1))}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY;LANGUAGE=${language}:${calendarText(title)}`,
    `DESCRIPTION;LANGUAGE=${language}:${calendarText(description.filter(Boolean).join('\n'))}`,
    `LOCATION:${calendarText(told.place)}`,
    `CATEGORIES:${[told.kindName, told.planTypeName]
      .filter((one) => one !== null)
      .map(calendarText)
      .join(',')}`,
    ...(told.box ? [`GEO:${middle(south, north)};${middle(west, east)}`] : []),
    ...(told.address ? [`URL:${told.address}`] : []),
    'END:VEVENT',
  ];
}

/** Grows with every change: whole seconds from when the hearing was put out to when it last changed. */
function sequenceOf({ publishedAt, updatedAt }: ToldHearing): number {
  return Math.max(0, Math.floor((updatedAt.getTime() - publishedAt.getTime()) / 1000));
}

function middle(from = 0, to = 0): string {
  return ((from + to) / 2).toFixed(6);
}
