import { expect, it } from 'vitest';
import { formerZoneName } from '../../domain/plan-codes/former-zones.ts';
import { landUse, landUseKindOf } from '../../domain/plan-codes/land-use.ts';
import { legalLineNames } from '../../domain/plan-codes/legal-lines.ts';
import { legalPointNames } from '../../domain/plan-codes/legal-points.ts';
import { lineLook } from '../../domain/plan-look/line-looks.ts';
import { objectLook } from '../../domain/plan-look/object-look.ts';
import { interpretPlanObject } from '../../domain/plan-objects/interpret-plan-object.ts';
import { foreignValues, isKnownTarget } from '../../domain/unknown-codes.ts';

const drawnKinds = ['landUse', 'zone', 'legalLine', 'legalPoint', 'provisionArea'] as const;

it.each([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])(
  'a type or code in a plan file that is called %s is unknown like any other',
  (evil) => {
    expect(landUseKindOf(evil)).toBeUndefined();
    expect(legalLineNames(evil)).toBeUndefined();
    expect(legalPointNames(evil)).toBeUndefined();
    expect(formerZoneName(evil, evil)).toBeUndefined();
    expect(lineLook(evil)).toBe(lineLook('nobody’s'));
    expect(landUse(evil, 'zoning')).toEqual({
      ...landUse('nobody’s', 'zoning'),
      code: evil,
      names: same(evil),
    });
    expect(isKnownTarget({ objectType: evil, attribute: 'arealformål', from: '1', to: evil })).toBe(true);
    const plain = { number: '1', element: '', geometry: null, attributes: [] };
    const attributes = [
      { name: 'arealformål', value: evil },
      { name: evil, value: evil },
    ];
    for (const objectType of [evil, 'RpArealformålOmråde', 'KpArealbrukOmråde', 'PblArealbrukOmråde']) {
      const object = { ...plain, objectType, attributes };
      expect(() => interpretPlanObject(object)).not.toThrow();
      expect(() => foreignValues(object, object)).not.toThrow();
      for (const kind of drawnKinds) {
        const look = objectLook(kind, { objectType, code: evil });
        expect(look).toEqual(objectLook(kind, { objectType, code: 'nobody’s' }));
      }
    }
  },
);

const same = (name: string) => ({ nb: name, nn: name, en: name });
