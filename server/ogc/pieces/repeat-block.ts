const longest = 258;
const shortest = 3;
/** As far back as deflate reaches. */
export const farthestBack = 32_768;

/** Where each of deflate's length codes begins, from 257 on, and how many bits tell the rest. */
const lengths = [...codes([3, 4, 5, 6, 7, 8, 9, 10], 5), { base: longest, bits: 0 }];
const distances = codes([1, 2, 3, 4], 13, 2);

/** A block of deflate that says the same once more as stood so many bytes back; closed at a byte's edge. */
export function repeatBlock(length: number, distance: number): Buffer {
  const bits = new BitWriter();
  // Not the last block, and by the fixed codes.
  bits.write(0b010, 3);
  for (let rest = length; rest > 0; ) {
    const step = rest - longest >= shortest || rest <= longest ? Math.min(rest, longest) : rest - shortest;
    writeLength(bits, step);
    writeStep(bits, distances, distance, (code) => bits.writeCode(code, 5));
    rest -= step;
  }
  bits.writeCode(0, 7);
  return bits.closed();
}

function writeLength(bits: BitWriter, length: number): void {
  writeStep(bits, lengths, length, (index) =>
    // 257 to 279 take seven bits, those from 280 on eight.
    index < 23 ? bits.writeCode(index + 1, 7) : bits.writeCode(0b11000000 + index - 23, 8),
  );
}

type Code = { readonly base: number; readonly bits: number };

function writeStep(
  bits: BitWriter,
  all: readonly Code[],
  value: number,
  writeCode: (index: number) => void,
): void {
  const index = all.findLastIndex(({ base }) => base <= value);
  writeCode(index);
  const code = all[index];
  if (code) bits.write(value - code.base, code.bits);
}

/** After the first, codes come in groups whose steps double. */
function codes(first: readonly number[], doublings: number, group = 4): readonly Code[] {
  const all = first.map((base) => ({ base, bits: 0 }));
  let base = (first.at(-1) ?? 0) + 1;
  for (let bits = 1; bits <= doublings; bits++) {
    for (let index = 0; index < group; index++) {
      all.push({ base, bits });
      base += 2 ** bits;
    }
  }
  return all;
}

class BitWriter {
  readonly #bytes: number[] = [];
  #waiting = 0;
  #count = 0;

  /** Lowest bit first. */
  write(value: number, bits: number): void {
    this.#waiting += value * 2 ** this.#count;
    this.#count += bits;
    while (this.#count >= 8) {
      this.#bytes.push(this.#waiting % 256);
      this.#waiting = Math.floor(this.#waiting / 256);
      this.#count -= 8;
    }
  }

  /** Huffman codes stand highest bit first. */
  writeCode(code: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit--) this.write((code >> bit) & 1, 1);
  }

  /** With an empty stored block behind, which begins at a byte's edge. */
  closed(): Buffer {
    this.write(0, 3);
    if (this.#count > 0) this.write(0, 8 - this.#count);
    return Buffer.from([...this.#bytes, 0, 0, 0xff, 0xff]);
  }
}
