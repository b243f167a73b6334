import { paragraphWords } from '../../../domain/comments/text-paragraphs.ts';
import type { Language } from '../../../domain/language.ts';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { projectionFor } from '../../cartography/map-projection.ts';
import { paintPdf } from '../../cartography/paint-pdf.ts';
import type { TaggedDocument } from '../../pdf/tagged-document.ts';
import type { CommentMap } from '../../print/comment-map.ts';
import type { CommentSheet } from './comment-sheet.ts';
import { coordinateWords } from './place-coordinates.ts';
import { caseFacts, senderFacts } from './sheet-facts.ts';
import { sheetWords } from './sheet-words.ts';

export type SheetContent = {
  readonly sheet: CommentSheet;
  readonly map: CommentMap | null;
  readonly language: Language;
  /** Whether it says who sent it, and how they are reached. */
  readonly hasSender: boolean;
};

/** A comment as part of a document: the case, the words, the places with map and coordinates, the files. */
export function writeSheet(
  document: TaggedDocument,
  { sheet, map, language, hasSender }: SheetContent,
): void {
  const word = (key: keyof typeof sheetWords) => sheetWords[key][language];
  document.facts(caseFacts(sheet, language));
  if (hasSender) document.facts(senderFacts(sheet, language));
  document.heading(2, word('text'));
  if (sheet.heading) document.heading(3, sheet.heading);
  const inTongue = sheet.language === language ? {} : { language: sheet.language };
  for (const paragraph of sheet.text.split(/\n{2,}/)) document.paragraph(paragraph, inTongue);
  writePlaces(document, sheet, map, language);
  if (sheet.files.length > 0) {
    document.heading(2, word('files'));
    document.table({
      columns: [
        { heading: word('files'), share: 3 },
        { heading: 'kB / MB', share: 1, align: 'right' },
        { heading: 'SHA-256', share: 5 },
      ],
      rows: sheet.files.map(({ name, size, sha256 }) => [
        name,
        fileSizeWords(size, language),
        breakable(sha256),
      ]),
      hasRowHeadings: true,
    });
  }
}

function writePlaces(
  document: TaggedDocument,
  sheet: CommentSheet,
  map: CommentMap | null,
  language: Language,
): void {
  const word = (key: keyof typeof sheetWords) => sheetWords[key][language];
  const { places, text } = sheet;
  const [first] = places;
  if (!first) return;
  const projection = map?.projection ?? projectionFor(sheet.versions[0]?.srid ?? 0, 10);
  document.heading(2, word('places'));
  if (map) writeMap(document, sheet, map, language);
  document.paragraph(`${word('placesIn')} ${projection.name} (${word('eastNorth')}).`, { style: 'small' });
  document.list({
    isNumbered: true,
    items: places.map(({ label, paragraph, geometry }) =>
      [
        label,
        paragraph === null ? '' : paragraphWords(text, paragraph, language),
        coordinateWords(geometry, projection, language),
      ]
        .filter(Boolean)
        .join(' – '),
    ),
  });
}

function writeMap(
  document: TaggedDocument,
  { places }: CommentSheet,
  { frame, ground, paints, attribution }: CommentMap,
  language: Language,
): void {
  const { pdf } = document;
  const names = places.map(({ label }, index) => `${index + 1} ${label ?? ''}`.trim());
  document.space(6);
  document.figure({
    alt: `${sheetWords.mapOf[language]}: ${names.join('; ')}`,
    width: frame.width,
    height: frame.height,
    draw: ({ left, top, width, height }) => {
      if (ground) pdf.image(ground, left, top, { width, height });
      paintPdf(pdf, paints, { left, top, width, height });
      pdf.lineWidth(0.8).rect(left, top, width, height).stroke('#111111');
    },
  });
  if (attribution) {
    document.paragraph(`${sheetWords.mapFrom[language]}: ${attribution}`, { style: 'small' });
  }
}

/** Hexadecimal in groups of sixteen, so that lines can break. */
export function breakable(hash: string): string {
  return hash.replace(/(.{16})(?=.)/g, '$1 ');
}
