import { describe, expect, test } from 'vitest';
import type { DeliveredGeometry } from '../../../domain/plan-file.ts';
import { exactArea } from '../../../server/plans/geometry/exact-area.ts';
import { readSosi } from '../../../server/plans/readers/sosi/read-sosi.ts';
import { codes, objectIn, positionsOf, read, shapeOf } from './read-sosi-for-test.ts';
import { sosiSample, squareWithHole } from './sosi-sample.ts';

describe('a SOSI surface', () => {
  test('is built of the curves it refers to, holes in brackets, with its references kept', () => {
    const file = read(sosiSample(squareWithHole));
    const geometry = shapeOf(objectIn(file, '4'));
    expect(file.findings).toEqual([]);
    expect(exactArea(geometry)).toBe(100 * 100 - 20 * 20);
    expect(geometry).toMatchObject({
      type: 'surface',
      representationPoint: [560010, 6570010],
      patches: [
        {
          exterior: {
            references: [
              { number: '1', reversed: false },
              { number: '2', reversed: true },
            ],
          },
          interiors: [{ references: [{ number: '3', reversed: false }] }],
        },
      ],
    });
  });

  test.each([':1 :-2\n(\n:3 )', ':1\n:-2 (:3)', ':1\n..REF :-2\n..REF (:3)', ':1 :-2(:3)'])(
    'may list its references as %j',
    (references) => {
      const file = read(sosiSample(squareWithHole.replace(':1 :-2 (:3)', references)));
      expect(file.findings).toEqual([]);
      expect(exactArea(shapeOf(objectIn(file, '4')))).toBe(9600);
    },
  );

  test('that refers to a curve the file lacks is an error naming both', () => {
    const file = read(sosiSample(squareWithHole.replace('(:3)', '(:99)')));
    expect(file.findings).toEqual([
      expect.objectContaining({ severity: 'error', code: 'missing-curve', object: 'FLATE 4' }),
    ]);
    expect(file.findings[0]?.message).toContain('KURVE 99');
    expect(objectIn(file, '4').geometry).toBeNull();
  });

  test('whose reference has the wrong sign is mended with a warning', () => {
    const file = read(sosiSample(squareWithHole.replace(':-2', ':2')));
    expect(codes(file)).toEqual(['warning reference-turned FLATE 4']);
    expect(exactArea(shapeOf(objectIn(file, '4')))).toBe(9600);
  });

  test('with a gap of centimetres is closed with a warning that tells its size', () => {
    const file = read(
      sosiSample(
        squareWithHole.replace(
          '657010000 56010000 ...KP 1\n.KURVE 2',
          '657010000 56010003 ...KP 1\n.KURVE 2',
        ),
      ),
    );
    expect(codes(file)).toEqual(['warning ring-gap-closed FLATE 4']);
    expect(file.findings[0]?.message).toContain('0.030 m mellom KURVE 1 og KURVE 2');
  });

  test('with a gap of metres refuses the file and says where', () => {
    const file = read(
      sosiSample(
        squareWithHole.replace(
          '657010000 56010000 ...KP 1\n.KURVE 2',
          '657010000 56010500 ...KP 1\n.KURVE 2',
        ),
      ),
    );
    expect(codes(file)).toEqual(['error ring-gap FLATE 4']);
    expect(file.findings[0]?.message).toContain('5.00 m');
    expect(file.findings[0]?.position).toEqual([560105, 6570100]);
  });

  test('finds a hole that stands without brackets', () => {
    const file = read(sosiSample(squareWithHole.replace('(:3)', ':3')));
    expect(codes(file)).toEqual(['warning hole-without-brackets FLATE 4']);
    expect(exactArea(shapeOf(objectIn(file, '4')))).toBe(9600);
  });

  test('may name another surface as its hole', () => {
    const island = '.FLATE 5:\n..OBJTYPE RpArealformålOmråde\n..REF :3\n..NØ\n657005000 56005000';
    const file = read(sosiSample(`${squareWithHole.replace('(:3)', '(:5)')}${island}`));
    expect(file.findings).toEqual([]);
    expect(exactArea(shapeOf(objectIn(file, '4')))).toBe(9600);
  });
});

describe('SOSI coordinates', () => {
  const point = '.PUNKT 1:\n..OBJTYPE Fastmerke\n..NØ\n123456 6543';

  test.each([
    ['0.001', '0 0', [6.543, 123.456]],
    ['0.01', '0 0', [65.43, 1234.56]],
    ['0.1', '0 0', [654.3, 12345.6]],
    ['1', '0 0', [6543, 123456]],
    ['0.01', '6500000 500000', [500065.43, 6501234.56]],
  ])('with ENHET %s and ORIGO-NØ %s are read to the last digit', (unit, origin, expected) => {
    expect(positionsOf(read(sosiSample(point, { unit, origin })), '1')).toEqual([expected]);
  });

  test('follow the ENHET of their own object', () => {
    const file = read(sosiSample(point.replace('..NØ', '..ENHET 1\n..NØ')));
    expect(positionsOf(file, '1')).toEqual([[6543, 123456]]);
  });

  test('keep heights and node marks', () => {
    const body =
      '.KURVE 1:\n..OBJTYPE RpGrense\n..NØH\n100 200 1550 ...KP 1\n..NØH\n300 400 1600\n500 600 1650 ...KP 2';
    const geometry = shapeOf(objectIn(read(sosiSample(body)), '1'));
    expect(geometry).toEqual({
      type: 'curve',
      curve: {
        segments: [
          {
            kind: 'line',
            positions: [
              [2, 1, 15.5],
              [4, 3, 16],
              [6, 5, 16.5],
            ],
          },
        ],
        nodeMarks: [1, null, 2],
      },
    });
  });

  test('that cannot be read are an error naming the object', () => {
    expect(codes(read(sosiSample('.PUNKT 7:\n..OBJTYPE X\n..NØ\n100 2a0')))).toEqual([
      'error bad-coordinates PUNKT 7',
    ]);
    expect(codes(read(sosiSample('.PUNKT 7:\n..OBJTYPE X\n..NØ\n100 200 300')))).toEqual([
      'error bad-coordinates PUNKT 7',
    ]);
  });

  test.each([
    ['22', 25832],
    ['23', 25833],
    ['25', 25835],
    ['205', 5105],
    ['215', 5115],
    ['230', 5130],
  ])('in KOORDSYS %s are EPSG:%i', (system, srid) => {
    expect(read(sosiSample(point, { system })).srid).toBe(srid);
  });

  test('in a system we do not know refuse the file, unless the EPSG code is given', () => {
    const text = sosiSample(point, { system: '5' });
    expect(codes(read(text))).toEqual(['error unknown-coordinate-system HODE']);
    expect(readSosi(Buffer.from(text), { srid: 27395 })).toMatchObject({ srid: 27395, findings: [] });
  });

  test.each([['0'], ['-0.01'], ['10'], ['0,01'], ['']])('with ENHET «%s» refuse the file', (unit) => {
    expect(codes(read(sosiSample(point, { unit })))).toEqual(['error bad-unit HODE']);
  });
});

describe('SOSI arcs', () => {
  test('through three points stay arcs', () => {
    const body = '.BUEP 1:\n..OBJTYPE RpGrense\n..NØ\n0 0 ...KP 1\n..NØ\n1000 1000\n0 2000 ...KP 1';
    const geometry = shapeOf(objectIn(read(sosiSample(body)), '1'));
    expect(geometry).toMatchObject({
      type: 'curve',
      curve: {
        segments: [
          {
            kind: 'arc',
            positions: [
              [0, 0],
              [10, 10],
              [20, 0],
            ],
          },
        ],
        nodeMarks: [1, null, 1],
      },
    });
  });

  test('by radius bend right when it is positive and left when negative', () => {
    const bue = (radius: number): DeliveredGeometry =>
      shapeOf(
        objectIn(read(sosiSample(`.BUE 1:\n..OBJTYPE RpGrense\n..RADIUS ${radius}\n..NØ\n0 0\n0 2000`)), '1'),
      );
    expect(bue(10)).toMatchObject({
      curve: {
        segments: [
          {
            positions: [
              [0, 0],
              [10, 10],
              [20, 0],
            ],
          },
        ],
      },
    });
    expect(bue(-10)).toMatchObject({
      curve: {
        segments: [
          {
            positions: [
              [0, 0],
              [10, -10],
              [20, 0],
            ],
          },
        ],
      },
    });
  });

  test('with too few points or a radius that does not reach are errors', () => {
    expect(codes(read(sosiSample('.BUEP 1:\n..OBJTYPE X\n..NØ\n0 0\n0 2000')))).toEqual([
      'error too-few-points BUEP 1',
    ]);
    expect(codes(read(sosiSample('.BUE 1:\n..OBJTYPE X\n..RADIUS 5\n..NØ\n0 0\n0 2000')))).toEqual([
      'error too-few-points BUE 1',
    ]);
  });

  test('that go all the way round are two halves', () => {
    const body =
      '.SIRKEL 1:\n..OBJTYPE X\n..RADIUS 10\n..NØ\n1000 1000\n.FLATE 2:\n..OBJTYPE Y\n..REF :1\n..NØ\n1000 1000';
    expect(exactArea(shapeOf(objectIn(read(sosiSample(body)), '2')))).toBeCloseTo(Math.PI * 100, 9);
  });
});
