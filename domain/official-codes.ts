import { type MappedValue, objectTypeAttribute } from './code-mapping.ts';
import type { Texts } from './language.ts';
import type { CodeNames } from './plan-codes/code-names.ts';
import { landUseKindOf, landUsesOf } from './plan-codes/land-use.ts';
import { legalLineNames } from './plan-codes/legal-lines.ts';
import { legalPointNames } from './plan-codes/legal-points.ts';
import { ownershipNames } from './plan-codes/ownership.ts';
import { utilisationTypeNames } from './plan-codes/utilisation-types.ts';
import { zoneFamilies, zoneFamilyOf, zoneNames } from './plan-codes/zones.ts';
import { ownershipAttributes, utilisationAttributes } from './unknown-codes.ts';

/** A code of a national list, with its name. */
export type OfficialCode = { readonly code: string; readonly names: Texts };

/** The codes that a value of an attribute may be mapped to, in the order of the list; empty where there is no list. */
export function officialCodes({
  objectType,
  attribute,
}: Pick<MappedValue, 'objectType' | 'attribute'>): readonly OfficialCode[] {
  if (attribute === objectTypeAttribute) return areaObjectTypes;
  if (ownershipAttributes.includes(attribute)) return listOf(ownershipNames);
  if (utilisationAttributes.includes(attribute)) return listOf(utilisationTypeNames);
  const kind = landUseKindOf(objectType);
  if (kind !== undefined) return landUsesOf(kind);
  if (zoneFamilyOf(objectType) !== undefined) return listOf(zoneNames);
  return listOf(legalLineNames(objectType) ?? legalPointNames(objectType) ?? {});
}

function listOf(names: CodeNames): readonly OfficialCode[] {
  return Object.entries(names).map(([code, texts]) => ({ code, names: texts }));
}

/** Areas that a plan file may call by another name. */
const areaObjectTypes: readonly OfficialCode[] = [
  type(
    'RpArealformålOmråde',
    'Arealformål i reguleringsplan',
    'Arealformål i reguleringsplan',
    'Purpose, zoning plan',
  ),
  type('RpBestemmelseOmråde', 'Bestemmelsesområde', 'Føresegnsområde', 'Provision area'),
  type(
    'RpOmråde',
    'Plangrense, reguleringsplan',
    'Plangrense, reguleringsplan',
    'Plan boundary, zoning plan',
  ),
  type(
    'KpArealformålOmråde',
    'Arealformål i kommuneplan',
    'Arealformål i kommuneplan',
    'Purpose, municipal plan',
  ),
  type(
    'KpBestemmelseOmråde',
    'Bestemmelsesområde i kommuneplan',
    'Føresegnsområde i kommuneplan',
    'Provision area, municipal plan',
  ),
  type('KpOmråde', 'Plangrense, kommuneplan', 'Plangrense, kommuneplan', 'Plan boundary, municipal plan'),
  ...Object.entries(zoneFamilies).flatMap(([family, { names }]) =>
    ['Rp', 'Kp'].map((level) => ({ code: `${level}${family}Sone`, names })),
  ),
];

function type(code: string, nb: string, nn: string, en: string): OfficialCode {
  return { code, names: { nb, nn, en } };
}
