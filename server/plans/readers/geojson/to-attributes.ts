import type { Attribute } from '../../../../domain/plan-file.ts';

const deepestValue = 64;

/** Members of a JSON object as attributes: objects nest, arrays repeat, "#text" is the element's own text. */
export function toAttributes(members: object, depth = 0): Attribute[] {
  if (depth > deepestValue) return [];
  return Object.entries(members).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item: unknown) => toAttribute(name, item, depth)),
  );
}

function toAttribute(name: string, value: unknown, depth: number): Attribute {
  if (value === null || value === undefined) return { name };
  if (typeof value !== 'object') return { name, value: String(value) };
  const { '#text': text, ...members } = value as Record<string, unknown>;
  const children = toAttributes(members, depth + 1);
  return {
    name,
    ...(typeof text === 'string' ? { value: text } : {}),
    ...(children.length === 0 ? {} : { children }),
  };
}
