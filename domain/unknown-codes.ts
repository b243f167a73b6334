import { type CodeMapping, objectTypeAttribute, type UnknownCode } from './code-mapping.ts';
import { attributesAt } from './plan-attributes.ts';
import { landUse, landUseKindOf } from './plan-codes/land-use.ts';
import { legalLineNames } from './plan-codes/legal-lines.ts';
import { legalPointNames } from './plan-codes/legal-points.ts';
import { ownershipNames } from './plan-codes/ownership.ts';
import { utilisationTypeNames } from './plan-codes/utilisation-types.ts';
import { zoneFamilyOf, zoneNames } from './plan-codes/zones.ts';
import type { Attribute, PlanFileObject } from './plan-file.ts';
import { codeNames } from './plan-objects/interpret-plan-object.ts';
import { kindOfObjectType } from './plan-objects/kind-of-object-type.ts';

/** One value of a delivered object that the national lists lack, even after the municipality's mapping. */
export type ForeignValue = Omit<UnknownCode, 'count'>;

/**
 * Values of an object that no national code list has. `delivered` is the object as its file has it, `meant` the same
 * after the municipality's mapping; what is told is the delivered value, since that is what can be mapped.
 */
export function foreignValues(delivered: PlanFileObject, meant: PlanFileObject): readonly ForeignValue[] {
  const { objectType } = delivered;
  const kind = kindOfObjectType(meant.objectType);
  if (kind === 'other') {
    // Lines and points of an unknown type are base map as a rule; an area may be a purpose by another name.
    const isArea = delivered.geometry?.type === 'surface';
    return isArea ? [{ objectType, attribute: objectTypeAttribute, value: objectType }] : [];
  }
  return [
    ...foreign(delivered, meant, codeNames[kind] ?? [], (code) => isKnownCode(meant.objectType, code)),
    ...foreign(delivered, meant, ownershipAttributes, (code) => Object.hasOwn(ownershipNames, code)),
    ...foreign(delivered, meant, utilisationAttributes, (code) => Object.hasOwn(utilisationTypeNames, code)),
    ...foreign(delivered, meant, levelAttributes, (code) => /^[1-5]$/.test(code)),
  ];
}

export const ownershipAttributes = ['EIERFORM', 'eierform', 'eierformType'];
export const utilisationAttributes = ['UTNTYP', 'utnyttingstype'];
const levelAttributes = ['VERTNIV', 'vertikalnivå'];

/** Counts unknown values over a whole file. */
export function createUnknownCodeCount(): {
  readonly add: (values: readonly ForeignValue[]) => void;
  readonly all: () => readonly UnknownCode[];
} {
  const counts = new Map<string, UnknownCode>();
  return {
    add(values) {
      for (const value of values) {
        const key = JSON.stringify([value.objectType, value.attribute, value.value]);
        const count = (counts.get(key)?.count ?? 0) + 1;
        if (counts.size < mostDifferent || count > 1) counts.set(key, { ...value, count });
      }
    },
    all: () => [...counts.values()].toSorted((a, b) => b.count - a.count),
  };
}

/** More different unknown codes than this are no code list's. */
const mostDifferent = 1000;

/** Whether a mapping leads somewhere: its target is a code of the list, or an object type we know. */
export function isKnownTarget({ objectType, attribute, to }: CodeMapping[number]): boolean {
  if (attribute === objectTypeAttribute) return kindOfObjectType(to) !== 'other';
  if (ownershipAttributes.includes(attribute)) return Object.hasOwn(ownershipNames, to);
  if (utilisationAttributes.includes(attribute)) return Object.hasOwn(utilisationTypeNames, to);
  if (levelAttributes.includes(attribute)) return /^[1-5]$/.test(to);
  return isKnownCode(objectType, to);
}

/** True where the object type's own code list has the code, and for types that have no list. */
function isKnownCode(objectType: string, code: string): boolean {
  const kind = landUseKindOf(objectType);
  if (kind !== undefined) return landUse(code, kind).isKnown;
  if (zoneFamilyOf(objectType) !== undefined) return Object.hasOwn(zoneNames, code);
  const names = legalLineNames(objectType) ?? legalPointNames(objectType);
  return names === undefined || Object.hasOwn(names, code);
}

function foreign(
  delivered: PlanFileObject,
  meant: PlanFileObject,
  names: readonly string[],
  isKnown: (code: string) => boolean,
): readonly ForeignValue[] {
  if (names.length === 0) return [];
  const used = attributesAt(meant.attributes, ...names);
  if (used.length === 0) return [];
  const given = delivered === meant ? used : attributesAt(delivered.attributes, ...names);
  return used.flatMap((attribute, index) => {
    const value = textOf(attribute);
    const deliveredValue = textOf(given[index] ?? attribute);
    if (value === undefined || deliveredValue === undefined || isKnown(value)) return [];
    return [
      { objectType: delivered.objectType, attribute: attribute.name, value: deliveredValue.slice(0, 200) },
    ];
  });
}

function textOf({ value }: Attribute): string | undefined {
  const text = value?.trim();
  return text === '' ? undefined : text;
}
