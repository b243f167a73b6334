import type { Texts } from './language.ts';
import { addDays, type CalendarDate, weekdayOf } from './oslo-time.ts';

/** Public holidays on fixed days (month-day). 24 and 31 December are not holidays by law. */
const fixedHolidays: Readonly<Record<string, Texts>> = {
  '01-01': { nb: 'første nyttårsdag', nn: 'første nyttårsdag', en: 'New Year’s Day' },
  '05-01': { nb: '1. mai', nn: '1. mai', en: 'Labour Day' },
  '05-17': { nb: '17. mai', nn: '17. mai', en: 'Constitution Day' },
  '12-25': { nb: 'første juledag', nn: 'første juledag', en: 'Christmas Day' },
  '12-26': { nb: 'andre juledag', nn: 'andre juledag', en: 'Boxing Day' },
};

/** Public holidays that follow Easter Sunday, by days from it. */
const easterHolidays: Readonly<Record<number, Texts>> = {
  [-3]: { nb: 'skjærtorsdag', nn: 'skjærtorsdag', en: 'Maundy Thursday' },
  [-2]: { nb: 'langfredag', nn: 'langfredag', en: 'Good Friday' },
  0: { nb: 'første påskedag', nn: 'første påskedag', en: 'Easter Sunday' },
  1: { nb: 'andre påskedag', nn: 'andre påskedag', en: 'Easter Monday' },
  39: { nb: 'Kristi himmelfartsdag', nn: 'Kristi himmelfartsdag', en: 'Ascension Day' },
  49: { nb: 'første pinsedag', nn: 'første pinsedag', en: 'Whit Sunday' },
  50: { nb: 'andre pinsedag', nn: 'andre pinsedag', en: 'Whit Monday' },
};

/** The name of the public holiday on a day, or undefined on other days. */
export function holidayName(date: CalendarDate): Texts | undefined {
  const fixed = fixedHolidays[date.slice(5)];
  if (fixed) return fixed;
  const easter = easterSunday(Number(date.slice(0, 4)));
  const offset = Math.round((Date.parse(date) - Date.parse(easter)) / 86_400_000);
  return easterHolidays[offset];
}

/** True from Monday to Friday, unless it is a public holiday. */
export function isWorkingDay(date: CalendarDate): boolean {
  return weekdayOf(date) <= 5 && !holidayName(date);
}

/** The day itself when it is a working day, else the first one after it. */
export function workingDayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Easter Sunday of a Gregorian year, by the anonymous algorithm (Meeus, Jones, Butcher). */
export function easterSunday(year: number): CalendarDate {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, epact + toSunday - 7 * lateMoon);
}
