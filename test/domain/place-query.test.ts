import { describe, expect, it } from 'vitest';
import { parsePropertyNumber, propertyName } from '../../domain/places/place-query.ts';

describe('a property number as people write it', () => {
  it.each([
    ['12/34', '12/34'],
    [' 12 / 34 ', '12/34'],
    ['12-34', '12/34'],
    ['12/34/5', '12/34/5'],
    ['gnr 12 bnr 34', '12/34'],
    ['Gnr. 12, bnr. 34', '12/34'],
    ['gårdsnummer 12 bruksnummer 34', '12/34'],
    ['gardsnr. 12 bruksnr. 34', '12/34'],
  ])('«%s» is %s', (written, name) => {
    const number = parsePropertyNumber(written);
    expect(number && propertyName(number)).toBe(name);
  });

  it.each(['Storgata 12', '12', '12/', 'EKS-01', '20120045', '12/34/5/6', '123456/1', ''])(
    '«%s» is none',
    (written) => {
      expect(parsePropertyNumber(written)).toBeNull();
    },
  );
});
