import { describe, expect, test } from 'vitest';
import { readSosi } from '../../../server/plans/readers/sosi/read-sosi.ts';
import { codes, objectIn, read } from './read-sosi-for-test.ts';
import { sosiSample, squareWithHole } from './sosi-sample.ts';

describe('a SOSI file', () => {
  test('keeps nested and repeated attributes whole, in order', () => {
    const object = objectIn(read(sosiSample(squareWithHole)), '4');
    expect(object.localId).toBe('7c43d398-7cce-444d-92fa-ce6c6294a22a');
    expect(object.attributes.filter(({ name }) => name === 'UTNYTT')).toEqual([
      {
        name: 'UTNYTT',
        children: [
          { name: 'UTNTYP', value: '16' },
          { name: 'UTNTALL', value: '25' },
        ],
      },
      { name: 'UTNYTT', children: [{ name: 'UTNTYP', value: '10' }] },
    ]);
  });

  test('tells which plans its objects belong to', () => {
    expect(read(sosiSample(squareWithHole)).plans).toEqual([
      { municipalityNumber: '3905', planId: '20250001' },
    ]);
  });

  test('is done with its bytes once its lines are read, so that they can be given back', () => {
    const bytes = new TextEncoder().encode(sosiSample(squareWithHole));
    const expected = readSosi(bytes.slice());
    expect(readSosi(bytes, { onBytesRead: () => bytes.buffer.transfer(0) })).toEqual(expected);
    expect(bytes.byteLength).toBe(0);
  });

  test.each(['KLOTOIDE', 'BEZIER'])(
    'refuses a file with %s, and names the object and its line',
    (element) => {
      const file = read(sosiSample(`.${element} 8:\n..OBJTYPE RpGrense\n..NØ\n0 0\n1 1\n${squareWithHole}`));
      expect(codes(file)).toEqual([`error element-not-supported ${element} 8`]);
      expect(file.findings[0]?.message).toContain(`${element} på linje 13 `);
    },
  );

  test('skips definitions and passes over elements it does not know', () => {
    const file = read(sosiSample(`.DEF\n..X T20\n.OBJDEF\n..Y\n.MYSTISK 8:\n..OBJTYPE X\n${squareWithHole}`));
    expect(codes(file)).toEqual(['warning unknown-element MYSTISK 8']);
    expect(file.objects).toHaveLength(4);
  });

  test('whose references stand for more points than can be held is refused', () => {
    const points = Array.from({ length: 20_000 }, (_, index) => `${index} ${index % 7}`).join('\n');
    const surfaces = Array.from(
      { length: 600 },
      (_, index) => `.FLATE ${index + 2}:\n..OBJTYPE X\n..REF :-1`,
    ).join('\n');
    const file = read(sosiSample(`.KURVE 1:\n..OBJTYPE X\n..NØ\n${points}\n0 0\n${surfaces}`));
    expect(codes(file)).toContain('error too-many-references FLATE 501');
  });

  test('without .SLUTT is refused as truncated', () => {
    expect(codes(read(sosiSample(squareWithHole).replace('.SLUTT', '')))).toEqual(['error truncated']);
  });

  test('without .HODE is refused', () => {
    expect(codes(read(`${squareWithHole.trim()}\n.SLUTT`))).toContain('error no-header');
  });

  test('with a number used twice warns, and refuses where a surface refers to it', () => {
    const twin = '.PUNKT 4:\n..OBJTYPE X\n..NØ\n1 1';
    expect(codes(read(sosiSample(`${squareWithHole}${twin}`)))).toEqual(['warning duplicate-number PUNKT 4']);
    const curve = '.KURVE 3:\n..OBJTYPE X\n..NØ\n1 1\n2 2';
    expect(codes(read(sosiSample(`${squareWithHole}${curve}`)))).toContain('error ambiguous-curve FLATE 4');
  });

  test('tells a fault that every object has once, with the number', () => {
    const points = Array.from({ length: 500 }, (_, index) => `.PUNKT ${index}:\n..OBJTYPE X\n..NØ\n1`).join(
      '\n',
    );
    const { findings } = read(sosiSample(points));
    expect(findings).toHaveLength(201);
    expect(findings.at(-1)?.message).toContain('300');
  });
});
