import type { Attribute } from '../../../../domain/plan-file.ts';
import { attributeName, type GmlNode } from './gml-node.ts';

/** An element as an attribute of the object: its text, its XML attributes and its elements, in that order. */
export function toAttribute(node: GmlNode): Attribute {
  const value = node.text.trim();
  const children = [
    ...node.attributes.map((attribute) => ({ name: attributeName(attribute), value: attribute.value })),
    ...node.children.map(toAttribute),
  ];
  return {
    name: node.name,
    ...(value === '' ? {} : { value }),
    ...(children.length === 0 ? {} : { children }),
  };
}
