import { easterSunday, workingDayFrom } from './holidays.ts';
import type { Texts } from './language.ts';
import { addDays, type CalendarDate, daysBetween, osloDate, startOfOsloDay } from './oslo-time.ts';

/**
 * The last day of a deadline in weeks: the day of start is not counted, it ends on the same weekday,
 * and moves to the next working day from a weekend or public holiday (domstolloven §§ 148–149, by
 * analogy).
 */
export function lastDayAfterWeeks(start: CalendarDate, weeks: number): CalendarDate {
  return workingDayFrom(addDays(start, weeks * 7));
}

/** The instant when a deadline is over: the midnight that ends its last day in Europe/Oslo (exclusive). */
export function deadlineInstant(lastDay: CalendarDate): Date {
  return startOfOsloDay(addDays(lastDay, 1));
}

/** The last day on which something is in time, of a deadline that is over at an instant (exclusive). */
export function lastDayOf(closesAt: Date): CalendarDate {
  return osloDate(new Date(closesAt.getTime() - 1));
}

/** Days left in Europe/Oslo: 0 on the last day, negative when the deadline has passed. */
export function daysLeft(closesAt: Date, now: Date): number {
  return daysBetween(osloDate(now), lastDayOf(closesAt));
}

export type DeadlineWarning = {
  readonly code: 'christmas-eve' | 'new-years-eve' | 'easter-eve' | 'july' | 'christmas';
  readonly messages: Texts;
};

/** What a planner ought to think of about a period, though the law allows it. Both days inclusive. */
export function deadlineWarnings(start: CalendarDate, lastDay: CalendarDate): readonly DeadlineWarning[] {
  const warnings: DeadlineWarning[] = [];
  const eve = eveOf(lastDay);
  if (eve) warnings.push(eve);
  if (overlapDays(start, lastDay, '07-01', '07-31') >= 14) {
    warnings.push({
      code: 'july',
      messages: {
        nb: 'To uker eller mer av perioden er i juli, når mange er på ferie. Vurder en lengre frist.',
        nn: 'To veker eller meir av perioden er i juli, når mange er på ferie. Vurder ein lengre frist.',
        en: 'Two weeks or more of the period fall in July, when many are on holiday. Consider a later deadline.',
      },
    });
  }
  if (overlapDays(start, lastDay, '12-22', '12-31') + overlapDays(start, lastDay, '01-01', '01-02') >= 5) {
    warnings.push({
      code: 'christmas',
      messages: {
        nb: 'Perioden går over jul. Vurder en lengre frist.',
        nn: 'Perioden går over jul. Vurder ein lengre frist.',
        en: 'The period runs over Christmas. Consider a later deadline.',
      },
    });
  }
  return warnings;
}

function eveOf(lastDay: CalendarDate): DeadlineWarning | undefined {
  if (lastDay.endsWith('-12-24')) {
    return { code: 'christmas-eve', messages: eveMessages('julaften', 'julaftan', 'Christmas Eve') };
  }
  if (lastDay.endsWith('-12-31')) {
    return { code: 'new-years-eve', messages: eveMessages('nyttårsaften', 'nyttårsaftan', 'New Year’s Eve') };
  }
  if (lastDay === addDays(easterSunday(Number(lastDay.slice(0, 4))), -1)) {
    return { code: 'easter-eve', messages: eveMessages('påskeaften', 'påskeaftan', 'Holy Saturday') };
  }
  return undefined;
}

function eveMessages(nb: string, nn: string, en: string): Texts {
  return {
    nb: `Fristen går ut på ${nb}, da få er på jobb. Vurder en senere dag.`,
    nn: `Fristen går ut på ${nn}, då få er på jobb. Vurder ein seinare dag.`,
    en: `The deadline is on ${en}, when few are at work. Consider a later day.`,
  };
}

/** Days that a period shares with the yearly span from one month-day to another, over all its years. */
function overlapDays(start: CalendarDate, lastDay: CalendarDate, spanStart: string, spanEnd: string): number {
  let days = 0;
  for (let year = Number(start.slice(0, 4)); year <= Number(lastDay.slice(0, 4)); year++) {
    const from = start > `${year}-${spanStart}` ? start : `${year}-${spanStart}`;
    const to = lastDay < `${year}-${spanEnd}` ? lastDay : `${year}-${spanEnd}`;
    days += Math.max(0, daysBetween(from, to) + 1);
  }
  return days;
}
