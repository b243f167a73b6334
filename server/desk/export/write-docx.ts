import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../../domain/language.ts';
import { commentLink, planLink, targetLink } from './export-links.ts';
import type { ExportHead, ExportRow } from './export-row.ts';
import { exportWords } from './export-words.ts';
import { pictureOnPage } from './place-picture.ts';

/** Widths in twentieths of a point, together the page between its margins. */
const columnWidths = [700, 1400, 1900, 2700, 4500, 3300, 1400];
const numberColumn = 0;
const placeColumn = 3;

type DocxOptions = {
  readonly language: Language;
  /** PNG of the places of a comment, by its number. */
  readonly pictures: ReadonlyMap<number, Buffer>;
};

/** The comments of a hearing as a document on its side, ready for the case paper: one row a comment. */
export async function writeDocx(
  head: ExportHead,
  rows: readonly ExportRow[],
  { language, pictures }: DocxOptions,
): Promise<Uint8Array> {
  const words = exportWords(language);
  const labels = (['number', 'received', 'sender', 'place', 'text', 'answer', 'outcome'] as const).map(
    words.word,
  );
  const header = new TableRow({
    tableHeader: true,
    children: labels.map((label, index) => cellOf(label, index, { bold: true })),
  });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      header,
      ...rows.map((row) => {
        const answer = [row.answerText, row.changeText && `${words.word('change')}: ${row.changeText}`];
        const texts = [
          String(row.number),
          words.received(row),
          words.sender(row),
          words.place(row),
          words.text(row),
          answer.filter(Boolean).join('\n'),
          words.outcome(row),
        ];
        const picture = pictures.get(row.number);
        const styles: Readonly<Record<number, CellStyle>> = {
          [numberColumn]: { href: commentLink(head, row) },
          [placeColumn]: {
            href: targetLink(head, row),
            ...(picture && { picture, alt: words.picture(row) }),
          },
        };
        return new TableRow({
          children: texts.map((text, index) => cellOf(text, index, styles[index] ?? {})),
        });
      }),
    ],
  });
  const document = new Document({
    title: words.title(head),
    styles: {
      default: { document: { run: { font: 'Calibri', size: 18, language: { value: localeOf(language) } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 },
            margin: { top: 720, right: 470, bottom: 720, left: 470 },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(words.title(head))] }),
          ...words.facts(head).map(
            ([label, fact]) =>
              new Paragraph({
                children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(fact)],
              }),
          ),
          new Paragraph({ children: [linkTo(planLink(head), planLink(head))] }),
          new Paragraph({}),
          table,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

type CellStyle = {
  readonly bold?: boolean;
  readonly href?: string;
  readonly picture?: Buffer;
  readonly alt?: string;
};

function cellOf(text: string, column: number, { bold, href, picture, alt = '' }: CellStyle): TableCell {
  return new TableCell({
    width: { size: columnWidths[column] ?? 1000, type: WidthType.DXA },
    children: [
      ...text.split('\n').map(
        (line) =>
          new Paragraph({
            children: [
              href && line ? linkTo(href, line) : new TextRun({ text: line, ...(bold ? { bold } : {}) }),
            ],
          }),
      ),
      ...(picture
        ? [
            new Paragraph({
              children: [
                new ImageRun({
                  type: 'png',
                  data: picture,
                  transformation: pictureOnPage,
                  altText: { name: 'kart', title: alt, description: alt },
                }),
              ],
            }),
          ]
        : []),
    ],
  });
}

function linkTo(href: string, text: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink' })] });
}

function localeOf(language: Language): string {
  return { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language];
}
