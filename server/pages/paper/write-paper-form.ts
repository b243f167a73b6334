import { create } from 'qrcode';
import { paintPdf } from '../../cartography/paint-pdf.ts';
import { startTaggedDocument, type TaggedDocument } from '../../pdf/tagged-document.ts';
import type { PlanMap } from '../pictures/plan-map.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { paperWords } from '../words/paper-words.ts';
import { paperForm } from './paper-form.ts';

const margin = 50;
const lineHeight = 25;
const qrSide = 92;

/** The map on the form's last sheet, in points. */
export const paperMapSize = { width: 495, height: 560, unitsPerInch: 72 } as const;

/** The form as a tagged PDF on A4, with lines to write on and the plan map to draw in. */
export async function writePaperForm(
  view: PlanView,
  map: PlanMap | null,
  publicUrl: string,
): Promise<Buffer> {
  const { language } = view.asked;
  const words = paperWords[language];
  const form = paperForm(view, publicUrl);
  const document = startTaggedDocument({
    title: form.title,
    language,
    author: view.page.municipality.name,
    page: { size: 'A4', margin },
  });
  const right = margin + document.width - qrSide;
  const paper = document.pdf.page;
  // The heading leaves room for the code beside it.
  paper.margins = { ...paper.margins, right: margin + qrSide + 16 };
  document.heading(1, form.title);
  document.paragraph(form.intro, { style: 'lead' });
  document.paragraph(form.deadline, { style: 'strong' });
  document.facts(form.facts);
  paper.margins = { ...paper.margins, right: margin };
  if (form.address) drawQr(document, form.address, words.qrAlt, right);
  document.heading(2, words.deliver);
  document.facts(form.delivery);
  for (const text of form.assistance.split(/\n+/).filter(Boolean)) document.paragraph(text);
  for (const { label, lines } of form.fields) {
    document.ensureRoom(lineHeight * Math.min(lines, 4) + 24);
    document.paragraph(label, { style: 'strong' });
    for (let line = 0; line < lines; line += 1) ruledLine(document);
  }
  tickBox(document, words.underAge);
  document.heading(2, words.privacyTitle);
  for (const text of form.privacy) document.paragraph(text);
  if (map) drawMap(document, view, map);
  return document.finish();
}

function ruledLine(document: TaggedDocument): void {
  document.decoration(lineHeight, ({ left, top, width, height }) => {
    document.pdf
      .lineWidth(0.6)
      .moveTo(left, top + height)
      .lineTo(left + width, top + height)
      .stroke('#777777');
  });
}

function tickBox(document: TaggedDocument, text: string): void {
  document.ensureRoom(40);
  document.decoration(24, ({ left, top }) => {
    document.pdf
      .lineWidth(0.8)
      .rect(left, top + 9, 13, 13)
      .stroke('#333333');
  });
  document.paragraph(text);
}

function drawQr(document: TaggedDocument, address: string, alt: string, left: number): void {
  const { modules } = create(address, { errorCorrectionLevel: 'Q' });
  const { pdf } = document;
  document.figure({
    alt: `${alt}: ${address}`,
    height: qrSide,
    width: qrSide,
    at: { left, top: margin },
    draw: ({ left: x, top, width }) => {
      const side = width / modules.size;
      for (let row = 0; row < modules.size; row += 1) {
        for (let column = 0; column < modules.size; column += 1) {
          if (modules.get(row, column)) pdf.rect(x + column * side, top + row * side, side, side);
        }
      }
      pdf.fill('#000000');
    },
  });
}

function drawMap(document: TaggedDocument, { page, asked }: PlanView, map: PlanMap): void {
  const words = paperWords[asked.language];
  document.newPage();
  document.heading(2, words.map);
  document.paragraph(words.mapHint);
  document.space(8);
  document.figure({
    alt: words.mapAlt(page.plan.name),
    height: paperMapSize.height,
    draw: ({ left, top, height }) => {
      const box = { left, top, width: paperMapSize.width, height };
      paintPdf(document.pdf, map.paints, box);
      document.pdf.lineWidth(0.8).rect(box.left, box.top, box.width, box.height).stroke('#111111');
    },
  });
  if (map.attribution) document.paragraph(map.attribution, { style: 'small' });
}
