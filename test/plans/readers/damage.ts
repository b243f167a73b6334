import fc from 'fast-check';

/** One thing that happens to a file on its way: positions are shares of its length, so that they fit any file. */
export type Damage =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'flip'; readonly bits: readonly (readonly [at: number, bit: number])[] }
  | { readonly kind: 'overwrite'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'remove'; readonly from: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly from: number; readonly length: number; readonly times: number }
  | { readonly kind: 'shuffle'; readonly swaps: readonly (readonly [number, number])[] }
  | { readonly kind: 'token'; readonly at: number; readonly token: string };

// Not fc.double, which draws nearly all of its values next to nought.
const share = fc.nat({ max: 999_999 }).map((parts) => parts / 999_999);
const length = fc.integer({ min: 1, max: 400 });

/** Words that mean something to a reader, put where they do not belong. */
const tokens = [
  ...[
    '.SLUTT',
    '.HODE',
    '.FLATE 1:',
    '..NØ',
    '..NØH',
    '...KP',
    '..REF :1 (:',
    '..ENHET 1e-9',
    '"',
    "'",
    '!',
    '\u0000',
  ],
  ...['<gml:', '</gml:posList>', '<![CDATA[', '&amp;', '&x;', '<!DOCTYPE a>', 'xlink:href="#', '-->', ']]>'],
  ...[
    '{',
    '}',
    '[',
    ']',
    '[[[[',
    'null',
    '"type":',
    ',',
    '1e999',
    '-0',
    'NaN',
    '99999999999999999999',
    '\ufeff',
  ],
];

/** One to three damages, one after the other. */
export const damages = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: share }),
    fc.record({
      kind: fc.constant('flip' as const),
      bits: fc.array(fc.tuple(share, fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 12 }),
    }),
    fc.record({
      kind: fc.constant('overwrite' as const),
      at: share,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: share,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    }),
    fc.record({ kind: fc.constant('remove' as const), from: share, length }),
    fc.record({
      kind: fc.constant('repeat' as const),
      from: share,
      length,
      times: fc.integer({ min: 2, max: 60 }),
    }),
    fc.record({
      kind: fc.constant('shuffle' as const),
      swaps: fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 20 }),
    }),
    fc.record({ kind: fc.constant('token' as const), at: share, token: fc.constantFrom(...tokens) }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** The file after the damage. */
export function damage(original: Uint8Array, what: Damage): Uint8Array {
  const bytes = Buffer.from(original);
  const place = (at: number): number => Math.min(bytes.length, Math.floor(at * bytes.length));
  switch (what.kind) {
    case 'cut':
      return bytes.subarray(0, place(what.at));
    case 'flip':
      for (const [at, bit] of what.bits)
        if (bytes.length > 0) bytes[place(at * 0.999999)] = (bytes[place(at * 0.999999)] ?? 0) ^ (1 << bit);
      return bytes;
    case 'overwrite':
      bytes.set(what.bytes.subarray(0, bytes.length - place(what.at)), place(what.at));
      return bytes;
    case 'insert':
      return Buffer.concat([bytes.subarray(0, place(what.at)), what.bytes, bytes.subarray(place(what.at))]);
    case 'remove':
      return Buffer.concat([
        bytes.subarray(0, place(what.from)),
        bytes.subarray(place(what.from) + what.length),
      ]);
    case 'repeat': {
      const part = bytes.subarray(place(what.from), place(what.from) + what.length);
      const copies = Array.from({ length: what.times }, () => part);
      return Buffer.concat([
        bytes.subarray(0, place(what.from)),
        ...copies,
        bytes.subarray(place(what.from)),
      ]);
    }
    case 'shuffle':
      return shuffleLines(bytes, what.swaps);
    case 'token':
      return Buffer.concat([
        bytes.subarray(0, place(what.at)),
        Buffer.from(what.token),
        bytes.subarray(place(what.at)),
      ]);
  }
}

function shuffleLines(bytes: Buffer, swaps: readonly (readonly [number, number])[]): Uint8Array {
  const lines = bytes.toString('latin1').split('\n');
  for (const [a, b] of swaps) {
    const first = Math.floor(a * 0.999999 * lines.length);
    const second = Math.floor(b * 0.999999 * lines.length);
    [lines[first], lines[second]] = [lines[second] ?? '', lines[first] ?? ''];
  }
  return Buffer.from(lines.join('\n'), 'latin1');
}
