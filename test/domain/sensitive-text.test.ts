import { describe, expect, test } from 'vitest';
import { findSensitiveText, isNationalIdentityNumber } from '../../domain/comments/sensitive-text.ts';

/** An identity number with right control digits for a date and a personal number, or undefined. */
function withControlDigits(nine: string): string | undefined {
  const digits = [...nine].map(Number);
  const control = (weights: readonly number[], from: readonly number[]) =>
    (11 - (weights.reduce((sum, weight, index) => sum + weight * (from[index] ?? 0), 0) % 11)) % 11;
  const first = control([3, 7, 6, 1, 8, 9, 4, 5, 2], digits);
  const second = control([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...digits, first]);
  return first < 10 && second < 10 ? `${nine}${first}${second}` : undefined;
}
const made = (date: string) => {
  for (let person = 100; person < 200; person++) {
    const number = withControlDigits(`${date}${person}`);
    if (number) return number;
  }
  throw new Error(`no number for ${date}`);
};
const kinds = (text: string) => findSensitiveText(text).map(({ kind, text: found }) => `${kind}: ${found}`);

describe('numbers of persons', () => {
  test.each([
    ['a fødselsnummer', '010190'],
    ['a D-number', '410190'],
    ['a number of test people', '018190'],
  ])('%s is found, also with a space in it', (_, date) => {
    const number = made(date);
    const spaced = `${number.slice(0, 6)} ${number.slice(6)}`;
    expect(kinds(`Jeg er ${number}, eller ${spaced}.`)).toEqual([
      `nationalIdentityNumber: ${number}`,
      `nationalIdentityNumber: ${spaced}`,
    ]);
  });

  test('are not seen in eleven digits with a wrong control digit, an impossible date or more digits', () => {
    const number = made('010190');
    const wrong = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`;
    expect(isNationalIdentityNumber(wrong)).toBe(false);
    expect(isNationalIdentityNumber(made('010190').replace(/^01/, '00'))).toBe(false);
    expect(kinds(`Løpenummer ${number}7`)).toEqual([]);
  });
});

describe('account numbers', () => {
  test.each(['1234.56.78903', '1234 56 78903', '12345678903'])(
    '%s is found by its control digit',
    (number) => {
      expect(kinds(`Betal til ${number}.`)).toEqual([`accountNumber: ${number}`]);
    },
  );

  test('are not seen where the control digit is wrong, and a fødselsnummer is one, not an account', () => {
    expect(kinds('Betal til 1234.56.78904.')).toEqual([]);
    const number = made('010190');
    expect(kinds(number)).toEqual([`nationalIdentityNumber: ${number}`]);
  });
});

describe('phone numbers and e-mail', () => {
  test.each(['91234567', '912 34 567', '33 34 56 78', '+47 912 34 567', '004791234567', '+4733345678'])(
    'the number %s is found',
    (number) => {
      expect(kinds(`Ring meg på ${number}!`)).toEqual([`phone: ${number}`]);
    },
  );

  test('places, years, amounts and plan ids are left alone', () => {
    const plain =
      'Plan 20250001 av 20261120, gnr. 208 bnr. 619, 25 000 000 kroner, N 6570123 Ø 560123, § 12-10, 3110 Tønsberg.';
    expect(kinds(plain)).toEqual([]);
  });

  test('an address is found with the places to cut', () => {
    const text = 'Skriv til bjørn.ås@eksempel.kommune.no.';
    const [found] = findSensitiveText(text);
    expect(found?.kind).toBe('email');
    expect(text.slice(found?.start, found?.end)).toBe('bjørn.ås@eksempel.kommune.no');
  });
});
