import { describe, expect, test } from 'vitest';
import type { DeliveredGeometry, Finding, PlanFile } from '../../../domain/plan-file.ts';
import { checkCompleteness } from '../../../server/plans/checks/check-completeness.ts';

const point: DeliveredGeometry = { type: 'points', positions: [[1, 2]] };

describe('a plan object without a shape', () => {
  test.each([
    ['RpArealformålOmråde', 'error'],
    ['RpFareSone', 'error'],
    ['RpOmråde', 'error'],
    ['RpPåskrift', 'warning'],
    ['RpJuridiskLinje', 'warning'],
  ])('%s is told as %s', (objectType, severity) => {
    const findings = checkCompleteness(fileOf([objectType, null], ['RpJuridiskPunkt', point]));
    expect(findings).toEqual([
      expect.objectContaining({ severity, code: 'object-without-geometry', object: `${objectType} 0` }),
    ]);
  });

  test('that never has one, or was refused already, is not told again', () => {
    const error: Finding = {
      severity: 'error',
      code: 'bad-coordinates',
      object: 'RpFareSone 1',
      message: '',
    };
    const file = fileOf(['Arealplan', null], ['RpFareSone', null], ['RpJuridiskPunkt', point]);
    expect(checkCompleteness({ ...file, findings: [error] })).toEqual([]);
  });

  test('among others that have none refuses the file as a whole', () => {
    expect(checkCompleteness(fileOf(['Arealplan', null], ['RpPåskrift', null]))).toEqual([
      expect.objectContaining({ severity: 'error', code: 'no-geometry' }),
    ]);
  });
});

function fileOf(
  ...objects: readonly (readonly [objectType: string, geometry: DeliveredGeometry | null])[]
): PlanFile {
  return {
    format: 'gml',
    srid: 25832,
    header: [],
    plans: [],
    objects: objects.map(([objectType, geometry], index) => ({
      number: `${index}`,
      objectType,
      element: '',
      attributes: [],
      geometry,
    })),
    findings: [],
  };
}
