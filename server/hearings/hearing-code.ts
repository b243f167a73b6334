import { randomInt } from 'node:crypto';

/** Without 0 and o, 1, i and l: the code is read from paper and over the phone. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 6;

/** A new short address for a hearing, one of some 890 million. */
export function makeHearingCode(): string {
  return Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
}
