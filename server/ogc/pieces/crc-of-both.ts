/** CRC-32's polynomial with its bits turned, as gzip has it. */
const polynomial = 0xedb88320;
const one = 0x80000000;

/** The checksum of two texts one after the other, told by those of each and the length of the second, in bytes. */
export function crcOfBoth(first: number, second: number, secondLength: number): number {
  return (product(shifted(secondLength), first) ^ second) >>> 0;
}

/** What a checksum is multiplied by where so many bytes follow: x to eight times their number. */
function shifted(bytes: number): number {
  let power = one;
  for (let rest = bytes, index = 3; rest > 0; rest = Math.floor(rest / 2), index++) {
    if (rest % 2 === 1) power = product(powers[index % 32] ?? one, power);
  }
  return power;
}

/** Of two polynomials over the field of two, less all that the checksum's own divides. The first is never nothing. */
function product(first: number, second: number): number {
  let sum = 0;
  let rest = second;
  for (let bit = one; ; bit >>>= 1) {
    if (first & bit) {
      sum ^= rest;
      if ((first & (bit - 1)) === 0) return sum >>> 0;
    }
    rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  }
}

/** x to the powers of two. */
const powers = new Uint32Array(32);
powers[0] = one >>> 1;
for (let index = 1; index < powers.length; index++) {
  const before = powers[index - 1] ?? one;
  powers[index] = product(before, before);
}
