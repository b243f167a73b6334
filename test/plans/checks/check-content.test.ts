import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../domain/plan-file.ts';
import { interpretPlanObject } from '../../../domain/plan-objects/interpret-plan-object.ts';
import { createContentCheck } from '../../../server/plans/checks/content/check-content.ts';
import { readPlanBytes } from '../../../server/plans/readers/read-plan-bytes.ts';
import { type Corner, square, type TestPlan, writeTestPlan } from '../../builders/write-test-plan.ts';

function check(changes: Partial<TestPlan>): readonly Finding[] {
  const plan = {
    municipalityNumber: '3905',
    planId: '1',
    outline: square([0, 0], 100),
    areas: [],
    ...changes,
  };
  const reading = readPlanBytes(writeTestPlan(plan));
  if (!reading.ok) throw new Error(reading.finding.message);
  const content = createContentCheck('sosi');
  for (const object of reading.file.objects)
    content.add(object, interpretPlanObject(object), reading.file.srid);
  return content.conclude([]);
}

function of(findings: readonly Finding[], code: string): readonly Finding[] {
  return findings.filter((finding) => finding.code === code);
}

const halves = [
  { name: 'B1', ring: square([0, 0], 50) },
  { name: 'B2', ring: square([50, 0], 50) },
];

describe('area purposes of a plan', () => {
  test('that share a boundary do not overlap, whether or not they share its vertices', () => {
    const split: readonly Corner[] = [
      [0, 0],
      [0, 50],
      [50, 50],
      [50, 20],
      [50, 0],
    ];
    expect(check({ areas: halves })).toEqual([]);
    expect(check({ areas: [{ name: 'B1', ring: split }, ...halves.slice(1)] })).toEqual([]);
  });

  test.each([
    ['a corner', square([40, 40], 30), 100],
    ['all of one', square([10, 10], 20), 400],
    ['the whole ground', square([0, 0], 50), 2500],
    [
      'a strip',
      [
        [50, 0],
        [50, 50],
        [49.9, 50],
        [49.9, 0],
      ] as const,
      5,
    ],
  ])('that share %s are told with its size and a place in it', (_what, ring, squareMetres) => {
    const areas = [...halves.slice(0, 1), { name: 'X', ring }];
    const [overlap, ...more] = of(check({ areas }), 'purposes-overlap');
    expect(more).toEqual([]);
    expect(overlap?.message).toContain(squareMetres < 10 ? '5,0 m²' : `${squareMetres} m²`);
    expect(overlap?.texts?.en).toContain('overlap');
    const [east = 0, north = 0] = overlap?.position ?? [];
    expect(east > 580_000 && east < 580_050 && north > 6_570_000 && north < 6_570_050).toBe(true);
  });

  test('may lie over each other on different levels', () => {
    const tunnel = { name: 'T', ring: square([10, 10], 20), lines: ['..VERTNIV 1'] };
    const text = writeTestPlan({ outline: square([0, 0], 100), areas: [...halves, tunnel] }).toString();
    const under = text.replace('..VERTNIV 2\n..EIERFORM 3\n..VERTNIV 1', '..VERTNIV 1\n..EIERFORM 3');
    const reading = readPlanBytes(Buffer.from(under));
    if (!reading.ok) throw new Error(reading.finding.message);
    const content = createContentCheck('sosi');
    for (const object of reading.file.objects) content.add(object, interpretPlanObject(object), 25832);
    expect(of(content.conclude([]), 'purposes-overlap')).toEqual([]);
  });

  test('that reach outside the plan are told with how far', () => {
    const [outside] = of(
      check({ areas: [{ name: 'B1', ring: square([80, 0], 40) }] }),
      'object-outside-plan',
    );
    expect(outside).toMatchObject({ severity: 'warning', object: expect.stringMatching(/^FLATE /) });
    expect(outside?.message).toContain('20 m');
  });

  test('by the thousand, as small as crumbs, are told in one line', () => {
    const areas = Array.from({ length: 2341 }, (_, index) => ({
      name: `S${index}`,
      ring: square([index % 100, Math.floor(index / 100)], 0.5),
    }));
    const found = of(check({ areas }), 'small-areas');
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/^2\s341 små flater under 1 m²/);
    expect(found[0]?.bbox).toEqual([580_000, 6_570_000, 580_099.5, 6_570_023.5]);
  });

  test('whose name is given twice or not at all are told', () => {
    const areas = [
      ...halves,
      { name: 'B1', ring: square([0, 50], 50) },
      { name: ' ', ring: square([50, 50], 50) },
    ];
    const found = check({ areas });
    expect(of(found, 'field-name-twice')[0]?.message).toContain('B1 (2)');
    expect(of(found, 'field-name-missing')).toHaveLength(1);
  });

  test('without a code are told', () => {
    const text = writeTestPlan({ outline: square([0, 0], 100), areas: halves }).toString();
    const reading = readPlanBytes(Buffer.from(text.replace('..RPAREALFORMÅL 1113\n', '')));
    if (!reading.ok) throw new Error(reading.finding.message);
    const content = createContentCheck('sosi');
    for (const object of reading.file.objects) content.add(object, interpretPlanObject(object), 25832);
    expect(content.conclude([]).map(({ code }) => code)).toEqual(['code-missing']);
  });

  test('two thousand side by side are compared, and found to be in order', { timeout: 120_000 }, () => {
    const areas = Array.from({ length: 2_000 }, (_, index) => ({
      name: `B${index}`,
      ring: square([(index % 50) * 10, Math.floor(index / 50) * 10], 10),
    }));
    expect(check({ outline: square([0, 0], 500), areas })).toEqual([]);
  });
});
