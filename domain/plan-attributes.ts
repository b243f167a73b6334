import type { Attribute } from './plan-file.ts';

/**
 * First attribute under one of the names, at this level or below it. GML wraps values in elements of their type
 * (nasjonalArealplanId / NasjonalArealplanId / …), so depth is not looked at; the nearest one wins.
 */
export function attributeAt(
  attributes: readonly Attribute[],
  ...names: readonly string[]
): Attribute | undefined {
  let level: readonly Attribute[] = attributes;
  while (level.length > 0) {
    const below: Attribute[] = [];
    for (const attribute of level) {
      if (names.includes(attribute.name)) return attribute;
      if (attribute.children !== undefined) below.push(...attribute.children);
    }
    level = below;
  }
  return undefined;
}

/** Text of that attribute, trimmed; undefined where it has none. */
export function attributeText(
  attributes: readonly Attribute[],
  ...names: readonly string[]
): string | undefined {
  return attributeAt(attributes, ...names)?.value?.trim();
}

/** All attributes under one of the names, at this level or below it, in order. */
export function attributesAt(attributes: readonly Attribute[], ...names: readonly string[]): Attribute[] {
  const found: Attribute[] = [];
  gather(attributes, names, found);
  return found;
}

function gather(attributes: readonly Attribute[], names: readonly string[], found: Attribute[]): void {
  for (const attribute of attributes) {
    if (names.includes(attribute.name)) found.push(attribute);
    else if (attribute.children !== undefined) gather(attribute.children, names, found);
  }
}
