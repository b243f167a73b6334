import type { Language } from '../language.ts';
import { type CalendarDate, osloClock, osloDate, weekdayOf } from '../oslo-time.ts';

// Written out, because browsers often ship without nynorsk names.
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const norwegianMonths = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "3. mars", "3 March". */
export function dayAndMonth(date: CalendarDate, language: Language): string {
  const day = Number(date.slice(8));
  const months = language === 'en' ? englishMonths : norwegianMonths;
  const month = months[Number(date.slice(5, 7)) - 1];
  return language === 'en' ? `${day} ${month}` : `${day}. ${month}`;
}

/** "3. mars 2027", "3 March 2027". */
export function fullDate(date: CalendarDate, language: Language): string {
  return `${dayAndMonth(date, language)} ${date.slice(0, 4)}`;
}

/** "onsdag 3. mars", with the year when it is another than `today`'s. */
export function dateWithWeekday(date: CalendarDate, today: CalendarDate, language: Language): string {
  const weekday = weekdays[language][weekdayOf(date) - 1];
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return `${weekday} ${isThisYear ? dayAndMonth(date, language) : fullDate(date, language)}`;
}

/** "kl. 14.07", "at 14:07": the clock in Oslo. */
export function clockWords(instant: Date, language: Language): string {
  const clock = osloClock(instant);
  return language === 'en' ? `at ${clock}` : `kl. ${clock.replace(':', '.')}`;
}

/** "onsdag 3. mars kl. 14.07": an instant in Oslo, with the year when it is another than now's. */
export function instantWords(instant: Date, now: Date, language: Language): string {
  return `${dateWithWeekday(osloDate(instant), osloDate(now), language)} ${clockWords(instant, language)}`;
}
