import { plainSourceLine, type SourceLine } from './source-line.ts';

/** Lines of a text that was typed or pasted; an empty line parts paragraphs. */
export function readPlainText(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let isAfterGap = true;
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.replace(/[\t\u00a0 ]+/g, ' ').trim();
    if (line === '') {
      isAfterGap = true;
      continue;
    }
    lines.push(plainSourceLine(line, isAfterGap ? true : null));
    isAfterGap = false;
  }
  return lines;
}
