import type { Attribute } from '../../../domain/plan-file.ts';

/**
 * Attributes as a JSON object in text: those with parts nest, repeated ones become a list, a value beside parts stands
 * under "#text". Values stay texts, for "0704" is no number.
 */
export function toProperties(attributes: readonly Attribute[]): string {
  const byName = new Map<string, Attribute[]>();
  for (const attribute of attributes) {
    const known = byName.get(attribute.name);
    if (known) known.push(attribute);
    else byName.set(attribute.name, [attribute]);
  }
  const members = [...byName].map(([name, list]) => `${JSON.stringify(name)}:${toValue(list)}`);
  return `{${members.join(',')}}`;
}

function toValue(list: readonly Attribute[]): string {
  const values = list.map(({ value, children }) => {
    if (children === undefined) return value === undefined ? 'null' : JSON.stringify(value);
    return toProperties(value === undefined ? children : [{ name: '#text', value }, ...children]);
  });
  return values.length === 1 ? (values[0] ?? 'null') : `[${values.join(',')}]`;
}
