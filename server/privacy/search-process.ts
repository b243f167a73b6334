import { type FindingKind, findPersonalText } from '../../domain/privacy/personal-finding.ts';
import { answerParent } from '../child-process/answer-parent.ts';
import { parsePdf } from '../documents/parse-pdf.ts';
import type { FileFinding, FilePart, FileSearch, FileSearchTask } from './file-finding.ts';
import { readOfficeText } from './office-text.ts';

/** Enough to see that a file is full of them; a list of thousands helps nobody. */
const mostFindings = 200;
/** Of one page or paragraph; more is no text. */
const mostLetters = 200_000;
const mostPages = 1000;

/** Coordinates look like numbers of everything; of map data only its words are searched. */
const kindsOfMapData: ReadonlySet<FindingKind> = new Set<FindingKind>(['email', 'health']);
const mapData: ReadonlySet<string> = new Set([
  'application/geo+json',
  'application/gpx+xml',
  'application/vnd.google-earth.kml+xml',
  'text/vnd.sosi',
]);

async function searchFile({ bytes, mediaType }: FileSearchTask): Promise<FileSearch> {
  const parts = await readParts(bytes, mediaType).catch(() => null);
  if (!parts) return { state: 'unreadable', findings: [] };
  if (parts.every(({ text }) => text.trim() === '')) return { state: 'noText', findings: [] };
  const findings: FileFinding[] = [];
  for (const { part, number, text } of parts) {
    for (const { kind, start, end } of findPersonalText(text.slice(0, mostLetters))) {
      if (mapData.has(mediaType) && !kindsOfMapData.has(kind)) continue;
      findings.push({ part, number, kind, start, end });
      if (findings.length === mostFindings) return { state: 'searched', findings };
    }
  }
  return { state: 'searched', findings };
}

async function readParts(bytes: Uint8Array, mediaType: string): Promise<readonly FilePart[]> {
  if (mediaType === 'application/pdf') {
    const answer = await parsePdf({ bytes, mostPages });
    if (answer.kind === 'refused') throw new Error(answer.reason);
    return answer.pdf.pages.map(({ number, lines }) => ({
      part: 'page' as const,
      number,
      text: lines.map(({ text }) => text).join('\n'),
    }));
  }
  if (mediaType.includes('officedocument') || mediaType.includes('opendocument'))
    return readOfficeText(bytes);
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.map((text, index) => ({ part: 'paragraph' as const, number: index + 1, text }));
}

answerParent<FileSearchTask, FileSearch>(searchFile);
