import { daysLeft, lastDayOf } from '../deadlines.ts';
import type { Language } from '../language.ts';
import { addDays, osloDate } from '../oslo-time.ts';
import { dateWithWeekday, dayAndMonth, fullDate, instantWords } from './date-words.ts';

/**
 * A deadline as people say it, of the instant when it is over (exclusive): "12 dager igjen. Siste
 * frist er onsdag 3. mars.", "Siste dag er i dag, frist kl. 23.59.", "Fristen gikk ut 3. mars."
 */
export function deadlineWords(closesAt: Date, now: Date, language: Language): string {
  const left = daysLeft(closesAt, now);
  const lastDay = lastDayOf(closesAt);
  const today = osloDate(now);
  if (left < 0 || closesAt <= now) {
    const isThisYear = lastDay.slice(0, 4) === today.slice(0, 4);
    return words[language].passed(isThisYear ? dayAndMonth(lastDay, language) : fullDate(lastDay, language));
  }
  if (left === 0) return words[language].today;
  const date = dateWithWeekday(lastDay, today, language);
  return left === 1 ? words[language].tomorrow(date) : words[language].left(left, date);
}

/** When the deadline is, to the minute: "onsdag 3. mars kl. 23.59". */
export function deadlineMoment(closesAt: Date, now: Date, language: Language): string {
  return instantWords(new Date(closesAt.getTime() - 60_000), now, language);
}

/** When something opens: "Åpner i morgen, onsdag 3. mars.", "Åpner onsdag 3. mars.", "Åpner i dag." */
export function openingWords(opensAt: Date, now: Date, language: Language): string {
  const day = osloDate(opensAt);
  const today = osloDate(now);
  const date = dateWithWeekday(day, today, language);
  if (day === today) return words[language].opensToday;
  return day === addDays(today, 1) ? words[language].opensTomorrow(date) : words[language].opens(date);
}

const words = {
  nb: {
    left: (days: number, date: string) => `${days} dager igjen. Siste frist er ${date}.`,
    tomorrow: (date: string) => `1 dag igjen. Siste frist er i morgen, ${date}.`,
    today: 'Siste dag er i dag, frist kl. 23.59.',
    passed: (date: string) => `Fristen gikk ut ${date}.`,
    opens: (date: string) => `Åpner ${date}.`,
    opensTomorrow: (date: string) => `Åpner i morgen, ${date}.`,
    opensToday: 'Åpner i dag.',
  },
  nn: {
    left: (days: number, date: string) => `${days} dagar igjen. Siste frist er ${date}.`,
    tomorrow: (date: string) => `1 dag igjen. Siste frist er i morgon, ${date}.`,
    today: 'Siste dag er i dag, frist kl. 23.59.',
    passed: (date: string) => `Fristen gjekk ut ${date}.`,
    opens: (date: string) => `Opnar ${date}.`,
    opensTomorrow: (date: string) => `Opnar i morgon, ${date}.`,
    opensToday: 'Opnar i dag.',
  },
  en: {
    left: (days: number, date: string) => `${days} days left. The deadline is ${date}.`,
    tomorrow: (date: string) => `1 day left. The deadline is tomorrow, ${date}.`,
    today: 'Today is the last day; the deadline is 23:59.',
    passed: (date: string) => `The deadline passed on ${date}.`,
    opens: (date: string) => `Opens ${date}.`,
    opensTomorrow: (date: string) => `Opens tomorrow, ${date}.`,
    opensToday: 'Opens today.',
  },
} as const satisfies Record<Language, unknown>;
