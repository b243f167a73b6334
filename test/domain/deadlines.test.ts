import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysLeft,
  deadlineInstant,
  deadlineWarnings,
  lastDayAfterWeeks,
  lastDayOf,
} from '../../domain/deadlines.ts';
import { easterSunday, holidayName, isWorkingDay } from '../../domain/holidays.ts';
import {
  addDays,
  daysBetween,
  osloClock,
  osloDate,
  osloInstant,
  startOfOsloDay,
  weekdayOf,
} from '../../domain/oslo-time.ts';

/** Every day from 2000 to 2060. */
const anyDay = fc.integer({ min: 0, max: 22_000 }).map((days) => addDays('2000-01-01', days));

describe('a deadline in weeks', () => {
  test.each([
    ['2026-11-20', '2027-01-04', '2026-12-11'],
    ['2026-12-14', '2027-01-25', '2027-01-04'],
    ['2027-02-11', '2027-03-30', '2027-03-04'],
    ['2027-04-05', '2027-05-18', '2027-04-26'],
  ])('from %s ends on %s after six weeks and on %s after three', (start, six, three) => {
    expect(lastDayAfterWeeks(start, 6)).toBe(six);
    expect(lastDayAfterWeeks(start, 3)).toBe(three);
  });

  test('ends on a working day, never early, and at most five days late', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (start, weeks) => {
        const lastDay = lastDayAfterWeeks(start, weeks);
        expect(isWorkingDay(lastDay)).toBe(true);
        const moved = daysBetween(addDays(start, weeks * 7), lastDay);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(5);
        if (moved === 0) expect(weekdayOf(lastDay)).toBe(weekdayOf(start));
      }),
    );
  });

  test('is over at the midnight that ends its last day in Oslo, in summer and in winter', () => {
    expect(deadlineInstant('2027-01-04').toISOString()).toBe('2027-01-04T23:00:00.000Z');
    expect(deadlineInstant('2027-07-05').toISOString()).toBe('2027-07-05T22:00:00.000Z');
    // The days when the clock changes are 23 and 25 hours long.
    expect(deadlineInstant('2027-03-28').getTime() - startOfOsloDay('2027-03-28').getTime()).toBe(
      23 * 3_600_000,
    );
    expect(deadlineInstant('2027-10-31').getTime() - startOfOsloDay('2027-10-31').getTime()).toBe(
      25 * 3_600_000,
    );
  });

  test('knows its last day again, and that the last second is in time', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const closesAt = deadlineInstant(day);
        expect(lastDayOf(closesAt)).toBe(day);
        const lastSecond = new Date(closesAt.getTime() - 1000);
        expect(osloClock(lastSecond)).toBe('23:59');
        expect(daysLeft(closesAt, lastSecond)).toBe(0);
        expect(daysLeft(closesAt, closesAt)).toBe(-1);
        expect(daysLeft(closesAt, startOfOsloDay(addDays(day, -12)))).toBe(12);
      }),
    );
  });
});

describe('Oslo time', () => {
  test('finds midnight on every day of sixty years', () => {
    for (let day = '2000-01-01'; day < '2060-01-01'; day = addDays(day, 1)) {
      const midnight = startOfOsloDay(day);
      if (osloDate(midnight) !== day || osloClock(midnight) !== '00:00') expect.fail(day);
    }
  });

  test('resolves the hours that daylight saving skips and repeats', () => {
    expect(osloInstant('2027-03-28', '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(osloInstant('2027-10-31', '02:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(osloInstant('2026-12-01', '09:00').toISOString()).toBe('2026-12-01T08:00:00.000Z');
  });
});

describe('public holidays', () => {
  test.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('Easter %i is on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  test('follow Easter and the calendar, and leave the eves as working days', () => {
    const named = (day: string) => holidayName(day)?.nb;
    expect(named('2027-03-25')).toBe('skjærtorsdag');
    expect(named('2027-05-06')).toBe('Kristi himmelfartsdag');
    expect(named('2027-05-17')).toBe('17. mai');
    expect(named('2027-12-24')).toBeUndefined();
    expect(isWorkingDay('2027-12-24')).toBe(true);
  });

  test('are twelve a year, fewer only where two fall together', () => {
    for (let year = 2000; year <= 2060; year++) {
      const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter(
        (day) => day.startsWith(`${year}`) && holidayName(day),
      );
      expect([11, 12]).toContain(days.length);
    }
  });
});

describe('the warnings of a period', () => {
  const codes = (start: string, lastDay: string) => deadlineWarnings(start, lastDay).map(({ code }) => code);

  test('name the eves that are no holidays', () => {
    expect(codes('2026-11-12', '2026-12-24')).toContain('christmas-eve');
    expect(codes('2026-11-19', '2026-12-31')).toEqual(['new-years-eve', 'christmas']);
    expect(codes('2027-02-13', '2027-03-27')).toEqual(['easter-eve']);
  });

  test('name July and Christmas only when much of them is used', () => {
    expect(codes('2027-06-14', '2027-08-02')).toEqual(['july']);
    expect(codes('2027-05-24', '2027-07-05')).toEqual([]);
    expect(codes('2026-12-14', '2027-01-25')).toEqual(['christmas']);
    expect(codes('2027-01-02', '2027-02-15')).toEqual([]);
  });
});
