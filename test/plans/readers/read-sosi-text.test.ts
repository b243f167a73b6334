import { describe, expect, test } from 'vitest';
import { exactArea } from '../../../server/plans/geometry/exact-area.ts';
import { readSosi } from '../../../server/plans/readers/sosi/read-sosi.ts';
import { attribute, codes, objectIn, read, shapeOf } from './read-sosi-for-test.ts';
import { sosiSample, squareWithHole } from './sosi-sample.ts';

describe('SOSI text', () => {
  const body = '.TEKST 1:\n..OBJTYPE RpPåskrift\n..STRENG "Grønn å – æ"\n..NØ\n100 100';

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
    ['ISO8859-1', (text: string) => Buffer.from(text, 'latin1')],
    ['ISO8859-10', (text: string) => Buffer.from(text, 'latin1')],
    ['ANSI', (text: string) => Buffer.from(text, 'latin1')],
    ['DOSN8', toDosNordic],
    ['DECN7', toSevenBit],
    ['', (text: string) => Buffer.from(text, 'latin1')],
  ])('in %s is read right', (charset, encode) => {
    const text = sosiSample(body.replace('–', '-'), { charset });
    const file = readSosi(encode(text));
    expect(file.findings).toEqual([]);
    expect(attribute(objectIn(file, '1'), 'STRENG')).toBe('Grønn å - æ');
  });

  test('that is UTF-8 though the header says otherwise is read as UTF-8 with a warning, and the other way round', () => {
    const lying = readSosi(Buffer.from(sosiSample(body, { charset: 'ISO8859-10' }), 'utf8'));
    expect(attribute(objectIn(lying, '1'), 'STRENG')).toBe('Grønn å – æ');
    expect(codes(lying)).toEqual(['warning charset-overruled']);
    const otherWay = readSosi(Buffer.from(sosiSample(body.replace('–', '-')), 'latin1'));
    expect(attribute(objectIn(otherWay, '1'), 'STRENG')).toBe('Grønn å - æ');
    expect(codes(otherWay)).toEqual(['warning charset-overruled']);
  });

  test('in UTF-8 with a stray byte of another set loses that letter alone', () => {
    const bytes = Buffer.from(sosiSample(body));
    const file = readSosi(
      Buffer.concat([bytes.subarray(0, -8), Buffer.from([0xe6, 0x0a]), bytes.subarray(-8)]),
    );
    expect(codes(file)).toContain('warning bad-bytes');
    expect(attribute(objectIn(file, '1'), 'STRENG')).toBe('Grønn å – æ');
  });

  test.each([
    ['CRLF', '\r\n'],
    ['lone CR', '\r'],
  ])('with %s line ends and a byte order mark is read', (_name, end) => {
    const file = read(`\ufeff${sosiSample(squareWithHole).replaceAll('\n', end)}`);
    expect(file.findings).toEqual([]);
    expect(exactArea(shapeOf(objectIn(file, '4')))).toBe(9600);
  });

  test('loses its comments but not what only looks like them', () => {
    const lines = `
! hele linja
.PUNKT 1: ! etter et element
..OBJTYPE RpJuridiskPunkt !
..BESKRIVELSE "Stopp! Her" ! slutt
..NØ
100 100 ...KP 1!knutepunkt
! midt i
`;
    const file = read(sosiSample(lines));
    expect(file.findings).toEqual([]);
    expect(attribute(objectIn(file, '1'), 'BESKRIVELSE')).toBe('Stopp! Her');
    expect(attribute(objectIn(file, '1'), 'OBJTYPE')).toBe('RpJuridiskPunkt');
  });

  test('continues over lines, in quotes and without', () => {
    const lines =
      '.PUNKT 1:\n..OBJTYPE X\n..BESKRIVELSE "første\nandre"\n..EIER "Noe her"\nnoe@noe.her\n..NØ\n1 1';
    const object = objectIn(read(sosiSample(lines)), '1');
    expect(attribute(object, 'BESKRIVELSE')).toBe('første andre');
    expect(attribute(object, 'EIER')).toBe('"Noe her" noe@noe.her');
  });

  test('with a quote left open does not swallow what follows', () => {
    const file = read(sosiSample('.PUNKT 1:\n..OBJTYPE X\n..BESKRIVELSE "åpen\n..FELTNAVN B1\n..NØ\n1 1'));
    expect(codes(file)).toEqual(['warning unclosed-quote PUNKT 1']);
    expect(attribute(objectIn(file, '1'), 'FELTNAVN')).toBe('B1');
  });
});

function toDosNordic(text: string): Buffer {
  const bytes: Record<string, number> = { æ: 0x91, Æ: 0x92, ø: 0x9b, Ø: 0x9d, å: 0x86, Å: 0x8f };
  return Buffer.from([...text].map((letter) => bytes[letter] ?? letter.charCodeAt(0)));
}

function toSevenBit(text: string): Buffer {
  const letters: Record<string, string> = { æ: '{', Æ: '[', ø: '|', Ø: '\\', å: '}', Å: ']' };
  return Buffer.from([...text].map((letter) => letters[letter] ?? letter).join(''), 'latin1');
}
