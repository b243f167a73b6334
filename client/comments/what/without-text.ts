import type { SensitiveText } from '../../../domain/comments/sensitive-text.ts';

/** Takes a stretch out, with one of the spaces around it. */
export function withoutText(text: string, { start, end }: Pick<SensitiveText, 'start' | 'end'>): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return before.endsWith(' ') && /^(?:[ .,;:!?)]|$)/.test(after)
    ? before.slice(0, -1) + after
    : before + after;
}
