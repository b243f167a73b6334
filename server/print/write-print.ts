import { osloDate } from '../../domain/oslo-time.ts';
import type { PrintRequest } from '../../domain/print-sheet.ts';
import { paperSize, printColumn, printMapSize, printMargin } from '../../domain/print-sheet.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import { numberWords } from '../../domain/wording/measure-words.ts';
import type { Paint } from '../cartography/paint.ts';
import { paintPdf } from '../cartography/paint-pdf.ts';
import { startTaggedDocument, type TaggedDocument } from '../pdf/tagged-document.ts';
import type { PrintedPlan } from './print.queries.ts';
import { mapAlternativeText, printWords } from './print-words.ts';
import { drawNorthArrow, drawScaleBar } from './scale-bar.ts';
import type { LegendRow } from './sheet-legend.ts';
import { writeLegend } from './write-legend.ts';

export type PrintedSheet = {
  readonly plan: PrintedPlan;
  readonly request: PrintRequest;
  /** A picture of the base map that fills the map's frame; null where it is among the paints, or there is none. */
  readonly ground: Buffer | null;
  /** The base map should be there and could not be had. */
  readonly lacksGround: boolean;
  /** In points of the map's own frame. */
  readonly paints: readonly Paint[];
  readonly legend: readonly LegendRow[];
  /** «EUREF89 UTM sone 32». */
  readonly systemName: string;
  /** Who must be named for the base map. */
  readonly attribution: string;
  readonly planUrl: string;
};

export const pointsPerMillimetre = 72 / 25.4;

/** A piece of a plan map on A4 or A3, true to scale, with legend, scale, north and source, as a tagged PDF. */
export function writePrint(sheet: PrintedSheet): Promise<Buffer> {
  const { plan, request } = sheet;
  const document = startTaggedDocument({
    title: `${plan.name} ${scaleWords(request)}`,
    language: request.language,
    author: plan.municipalityName,
    page: { size: request.paper, layout: request.layout, margin: printMargin * pointsPerMillimetre },
    foot: { text: '' },
  });
  const { pdf } = document;
  const paper = pointsOf(paperSize(request.paper, request.layout));
  const map = pointsOf(printMapSize(request.paper, request.layout));
  const margin = printMargin * pointsPerMillimetre;
  const page = { ...pdf.page.margins };
  document.pdf.page.margins = columnMargins(request, page, { paper, map });
  pdf.x = pdf.page.margins.left;
  pdf.y = pdf.page.margins.top;
  document.heading(1, plan.name, { size: 14 });
  document.figure({
    alt: mapAlternativeText(
      { name: plan.name, scale: scaleWords(request), rows: sheet.legend.map(({ text }) => text) },
      request.language,
    ),
    at: { left: margin, top: margin },
    width: map.width,
    height: map.height,
    draw: ({ left, top, width, height }) => {
      if (sheet.ground) pdf.image(sheet.ground, left, top, { width, height });
      paintPdf(pdf, sheet.paints, { left, top, width, height });
      pdf.lineWidth(0.8).rect(left, top, width, height).stroke('#111111');
    },
  });
  writeFacts(document, sheet);
  writeLegend(document, { legend: sheet.legend, language: request.language, page });
  return document.finish();
}

/** The text's own place on the first page: beside the map or below it. */
function columnMargins(
  { layout }: PrintRequest,
  page: PDFKit.PDFPage['margins'],
  { paper, map }: { paper: Size; map: Size },
): PDFKit.PDFPage['margins'] {
  const column = printColumn[layout] * pointsPerMillimetre;
  return layout === 'landscape'
    ? { ...page, left: paper.width - page.right - column }
    : { ...page, top: page.top + map.height + 8 };
}

type Size = { readonly width: number; readonly height: number };

function pointsOf({ width, height }: Size): Size {
  return { width: width * pointsPerMillimetre, height: height * pointsPerMillimetre };
}

function scaleWords({ scale, language }: PrintRequest): string {
  return `1:${numberWords(scale, language)}`;
}

function writeFacts(
  document: TaggedDocument,
  { plan, request, systemName, attribution, planUrl, lacksGround }: PrintedSheet,
) {
  const { language } = request;
  const words = printWords(language);
  document.facts([
    [words.plan, `${plan.municipalityNumber} ${plan.identifier}, ${plan.municipalityName}`],
    [
      words.version,
      plan.alternative
        ? `${plan.number}, ${words.alternative.toLowerCase()} ${plan.alternative}`
        : `${plan.number}`,
    ],
    [words.published, fullDate(plan.publishedAt, language)],
    [words.scale, `${scaleWords(request)} (${request.paper})`],
    [words.system, systemName],
    [words.printed, fullDate(osloDate(new Date(plan.now)), language)],
    [words.source, [`${plan.municipalityName} kommune`, attribution].filter(Boolean).join('. ')],
  ]);
  if (lacksGround) document.paragraph(words.noGround, { style: 'small' });
  document.paragraph(words.trueToScale, { style: 'small' });
  document.link(words.online, planUrl);
  document.decoration(44, ({ left, top, width }) => {
    drawNorthArrow(document.pdf, left, top + 6);
    drawScaleBar(document.pdf, {
      left: left + 26,
      top: top + 20,
      width: Math.min(width - 50, 150),
      scale: request.scale,
      language,
    });
  });
}
