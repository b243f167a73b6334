import type { MappedValue, UnknownCode } from '../../../domain/code-mapping.ts';

/** Whether a decision is about an unknown value. */
export function isSameValue(
  { objectType, attribute, from }: MappedValue,
  unknown: Pick<UnknownCode, 'objectType' | 'attribute' | 'value'>,
): boolean {
  return objectType === unknown.objectType && attribute === unknown.attribute && from === unknown.value;
}
