import type { ByteRange } from './file-store.ts';

/**
 * What the header `Range` asks of a file of so many bytes (RFC 9110, section 14): one range. Null where it asks for the
 * whole or for what we do not give, several ranges; `beyond` where the file ends before it.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'beyond' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = asked ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count === 0 ? 'beyond' : { start: size - count, end: size - 1 };
  }
  if (last !== '' && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return 'beyond';
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
