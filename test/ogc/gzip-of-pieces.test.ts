import { crc32, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crcOfBoth } from '../../server/ogc/pieces/crc-of-both.ts';
import { GzipOfPieces } from '../../server/ogc/pieces/gzip-of-pieces.ts';
import { packPiece, pieceFromBytes, pieceToBytes } from '../../server/ogc/pieces/piece.ts';

const texts = fc.string({ unit: 'binary', maxLength: 3_000 });

describe('gzip of pieces', () => {
  it('unpacks to the texts that its pieces were made of, in their order', () => {
    fc.assert(
      fc.property(fc.array(texts), (all) => {
        const whole = new GzipOfPieces();
        for (const text of all) whole.piece(pieceFromBytes(pieceToBytes(packPiece(text))));
        expect(gunzipSync(whole.gzipped()).equals(Buffer.concat(all.map((text) => Buffer.from(text))))).toBe(
          true,
        );
      }),
    );
  });

  it('says a piece again, however long it is and however far back it stands', () => {
    const length = fc.oneof(fc.integer({ min: 3, max: 800 }), fc.integer({ min: 32_000, max: 33_000 }));
    fc.assert(
      fc.property(length, fc.array(length, { maxLength: 5 }), (size, gaps) => {
        const text = Array.from({ length: size }, (_, index) =>
          String.fromCharCode(97 + ((index * index) % 23)),
        ).join('');
        const piece = packPiece(text);
        const whole = new GzipOfPieces();
        whole.repeated(piece);
        for (const gap of gaps) {
          whole.text('-'.repeat(gap));
          whole.repeated(piece);
        }
        const expected = text + gaps.map((gap) => '-'.repeat(gap) + text).join('');
        expect(gunzipSync(whole.gzipped()).toString() === expected).toBe(true);
      }),
    );
  });

  it('takes a dozen bytes or two for what is said again', () => {
    const rest = packPiece('{"planName":"Et langt navn på en plan","municipalityName":"Tønsberg"}'.repeat(5));
    const once = new GzipOfPieces();
    once.repeated(rest);
    const often = new GzipOfPieces();
    for (let time = 0; time < 101; time++) often.repeated(rest);
    expect((often.gzipped().length - once.gzipped().length) / 100).toBeLessThan(20);
  });

  it('is nothing packed where there are no pieces', () => {
    expect(gunzipSync(new GzipOfPieces().gzipped())).toHaveLength(0);
  });

  it('joins checksums as those of the whole', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const length = Buffer.byteLength(second);
        expect(crcOfBoth(crc32(first), crc32(second), length)).toBe(crc32(first + second));
      }),
    );
  });
});
