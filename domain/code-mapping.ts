import type { Attribute, PlanFileObject } from './plan-file.ts';

/** Stands in place of an attribute's name where the object type itself is what the file names differently. */
export const objectTypeAttribute = 'objectType';

/** A value of an attribute of an object type, as files have it. */
export type MappedValue = { readonly objectType: string; readonly attribute: string; readonly from: string };

/** What a municipality has said that a value of its files means: a code of the national lists, or an object type. */
export type CodeMapping = readonly (MappedValue & { readonly to: string })[];

/** What a planner decides of a value; null where it is kept as it is. */
export type CodeDecision = MappedValue & { readonly to: string | null };

/** A value that the national code lists lack, and how many objects bear it. */
export type UnknownCode = {
  /** OBJTYPE as the file has it, before any mapping. */
  readonly objectType: string;
  /** The attribute's name in the file, or `objectType` where the object type itself is unknown. */
  readonly attribute: string;
  readonly value: string;
  readonly count: number;
};

/**
 * The object as the mapping says it is meant, for interpretation alone: what was delivered is kept and stored as it
 * was. Returns the same object where nothing is mapped.
 */
export function applyCodeMapping(object: PlanFileObject, mapping: CodeMapping): PlanFileObject {
  const own = mapping.filter(({ objectType }) => objectType === object.objectType);
  if (own.length === 0) return object;
  const type = own.find(
    ({ attribute, from }) => attribute === objectTypeAttribute && from === object.objectType,
  );
  const attributes = mapAttributes(object.attributes, own);
  return { ...object, attributes, ...(type && { objectType: type.to }) };
}

function mapAttributes(attributes: readonly Attribute[], mapping: CodeMapping): readonly Attribute[] {
  return attributes.map((attribute) => {
    const value = attribute.value?.trim();
    const entry = mapping.find(({ attribute: name, from }) => name === attribute.name && from === value);
    return {
      ...attribute,
      ...(entry && { value: entry.to }),
      ...(attribute.children && { children: mapAttributes(attribute.children, mapping) }),
    };
  });
}
