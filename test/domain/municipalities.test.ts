import { describe, expect, test } from 'vitest';
import {
  currentMunicipalityNumber,
  municipalityNameOf,
  municipalityNumberHistory,
  municipalityNumberSchema,
  municipalityNumbers,
  vestfoldMunicipalities,
} from '../../domain/municipalities.ts';
import { addDays } from '../../domain/oslo-time.ts';

describe('municipality numbers', () => {
  test.each([
    ['0704', '3905'],
    ['3803', '3905'],
    ['3905', '3905'],
    ['0714', '3903'],
    ['0723', '3911'],
    ['0711', '3301'],
    ['1840', '1840'],
  ])('%s belongs to %s today', (number, current) => {
    expect(currentMunicipalityNumber(number)).toBe(current);
  });

  test('of places that are not known here have no present number', () => {
    expect(currentMunicipalityNumber('9999')).toBeUndefined();
    expect(municipalityNameOf('9999')).toBeUndefined();
  });

  test('keep the name they had', () => {
    expect(municipalityNameOf('0716')).toBe('Re');
    expect(municipalityNameOf('3905')).toBe('Tønsberg');
  });

  test('follow each other day by day, with one present number each', () => {
    for (const current of vestfoldMunicipalities) {
      const rows = municipalityNumberHistory(current);
      expect(rows.filter(({ validTo }) => validTo === null).map(({ number }) => number)).toEqual([current]);
      for (const { validTo } of rows) {
        if (validTo === null) continue;
        expect(rows.some(({ validFrom }) => validFrom === addDays(validTo, 1))).toBe(true);
      }
    }
  });

  test('stand once each, with four digits', () => {
    expect(new Set(municipalityNumbers.map(({ number }) => number)).size).toBe(municipalityNumbers.length);
    for (const { number } of municipalityNumbers)
      expect(municipalityNumberSchema.safeParse(number).success).toBe(true);
  });
});
