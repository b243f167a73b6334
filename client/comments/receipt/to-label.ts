import type { ReceiptView } from './receipt-view.ts';

/** A place of a received comment, as lists of places name it. */
export function toLabel({
  position,
  label,
  paragraph,
}: Pick<ReceiptView['receipt']['places'][number], 'position' | 'label' | 'paragraph'>) {
  return { id: String(position), label: label ?? '', paragraph };
}
