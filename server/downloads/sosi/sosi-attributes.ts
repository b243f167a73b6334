import type { Attribute } from '../../../domain/plan-file.ts';
import { sosiValue } from './sosi-value.ts';

/** Lines of attributes, each with as many dots as its depth; those at the top of a group have two. */
export function sosiAttributes(attributes: readonly Attribute[], level = 2): string {
  let text = '';
  for (const { name, value, children } of attributes) {
    const written = value === undefined ? '' : sosiValue(value);
    text += `${'.'.repeat(level)}${name}${written === '' ? '' : ` ${written}`}\n`;
    if (children) text += sosiAttributes(children, level + 1);
  }
  return text;
}
