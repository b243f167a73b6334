import type { Attribute } from '../../../domain/plan-file.ts';
import { gmlTypeOf, sosiNameOf } from '../names/sosi-and-gml-names.ts';

/**
 * Attributes of GML or of tables under SOSI's names: elements of a type are taken out of between, links to other
 * objects are left out, names that SOSI has none for stand in capitals.
 */
export function toSosiAttributes(attributes: readonly Attribute[]): Attribute[] {
  return attributes.flatMap((attribute) => {
    if (/^(?:xlink|gml):/.test(attribute.name)) return [];
    const children = toSosiAttributes(unwrapped(attribute));
    const name = sosiNameOf.get(attribute.name) ?? sosiName(attribute.name);
    if (attribute.value === undefined && children.length === 0) return [];
    return [
      {
        name,
        ...(attribute.value !== undefined && { value: attribute.value }),
        ...(children.length > 0 && { children }),
      },
    ];
  });
}

const wrappers: ReadonlySet<string> = new Set(gmlTypeOf.values());
/** Between nasjonalArealplanId and its kommunenummer. */
const passedThrough = new Set(['administrativEnhet', 'AdministrativEnhetskode']);

function unwrapped({ children = [] }: Attribute): readonly Attribute[] {
  return children.flatMap((child) =>
    wrappers.has(child.name) || passedThrough.has(child.name) ? unwrapped(child) : [child],
  );
}

function sosiName(name: string): string {
  const upper = name.toUpperCase().replace(/[^A-ZÆØÅ0-9_-]+/g, '_');
  return /^[A-ZÆØÅ]/.test(upper) ? upper : `X_${upper}`;
}
