import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineInstant } from '../../domain/deadlines.ts';
import { languages } from '../../domain/language.ts';
import { addDays, osloInstant } from '../../domain/oslo-time.ts';
import { deadlineMoment, deadlineWords, openingWords } from '../../domain/wording/deadline-words.ts';
import { areaWords, distanceWords, lengthWords, numberWords } from '../../domain/wording/measure-words.ts';

const closesAt = deadlineInstant('2027-03-03');

describe('a deadline in words', () => {
  test('says the days left and the last day', () => {
    const now = osloInstant('2027-02-19', '12:00');
    expect(deadlineWords(closesAt, now, 'nb')).toBe('12 dager igjen. Siste frist er onsdag 3. mars.');
    expect(deadlineWords(closesAt, now, 'nn')).toBe('12 dagar igjen. Siste frist er onsdag 3. mars.');
    expect(deadlineWords(closesAt, now, 'en')).toBe('12 days left. The deadline is Wednesday 3 March.');
  });

  test('says tomorrow, today and passed', () => {
    expect(deadlineWords(closesAt, osloInstant('2027-03-02', '23:59'), 'nb')).toBe(
      '1 dag igjen. Siste frist er i morgen, onsdag 3. mars.',
    );
    expect(deadlineWords(closesAt, osloInstant('2027-03-03', '23:59'), 'nb')).toBe(
      'Siste dag er i dag, frist kl. 23.59.',
    );
    expect(deadlineWords(closesAt, closesAt, 'nb')).toBe('Fristen gikk ut 3. mars.');
    expect(deadlineWords(closesAt, osloInstant('2028-01-01', '12:00'), 'nn')).toBe(
      'Fristen gjekk ut 3. mars 2027.',
    );
  });

  test('names the year when it is another', () => {
    expect(deadlineWords(closesAt, osloInstant('2026-12-01', '12:00'), 'nb')).toContain(
      'onsdag 3. mars 2027',
    );
  });

  test('has the minute before midnight as its moment', () => {
    const now = osloInstant('2027-02-19', '12:00');
    expect(deadlineMoment(closesAt, now, 'nb')).toBe('onsdag 3. mars kl. 23.59');
    expect(deadlineMoment(closesAt, now, 'en')).toBe('Wednesday 3 March at 23:59');
  });

  test('never says undefined, on any day in any language', () => {
    const day = fc.integer({ min: 0, max: 15_000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(day, day, fc.constantFrom(...languages), (deadline, today, language) => {
        const words = deadlineWords(deadlineInstant(deadline), osloInstant(today, '12:00'), language);
        expect(words).toMatch(/\.$/);
        expect(words).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe('an opening in words', () => {
  test('says today, tomorrow or the day', () => {
    const opensAt = osloInstant('2027-03-03', '00:00');
    expect(openingWords(opensAt, osloInstant('2027-03-02', '12:00'), 'nb')).toBe(
      'Åpner i morgen, onsdag 3. mars.',
    );
    expect(openingWords(opensAt, osloInstant('2027-02-02', '12:00'), 'nn')).toBe('Opnar onsdag 3. mars.');
    expect(openingWords(opensAt, osloInstant('2027-03-03', '00:00'), 'en')).toBe('Opens today.');
  });
});

describe('measures in words', () => {
  test('stand with unit and non-breaking spaces', () => {
    expect(areaWords(4210.4, 'nb')).toBe('4\u00a0210\u00a0m²');
    expect(areaWords(4210.4, 'en')).toBe('4,210\u00a0m²');
    expect(areaWords(1_240_000, 'nn')).toBe('1,2\u00a0km²');
    expect(lengthWords(7.25, 'nb')).toBe('7,3\u00a0m');
    expect(lengthWords(85.4, 'nb')).toBe('85\u00a0m');
    expect(lengthWords(999.7, 'en')).toBe('1\u00a0km');
    expect(distanceWords(347, 'nb')).toBe('rundt 350\u00a0m');
    expect(distanceWords(1234, 'nn')).toBe('om lag 1,2\u00a0km');
    expect(numberWords(-1234567.891, 'nb', 2)).toBe('-1\u00a0234\u00a0567,89');
  });
});
