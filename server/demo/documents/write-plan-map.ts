import { drawPlanSheet } from '../../cartography/draw-plan-sheet.ts';
import { paintPdf } from '../../cartography/paint-pdf.ts';
import type { SheetFeature } from '../../cartography/sheet-feature.ts';
import { frameAround } from '../../cartography/sheet-frame.ts';
import { sheetLegend } from '../../print/sheet-legend.ts';
import { writeLegend } from '../../print/write-legend.ts';
import type { PlanDrawing } from '../plans/drawing/plan-drawing.ts';
import { drawingFeatures } from './drawing-features.ts';
import { startSample } from './write-pdf.ts';

const sheet = { left: 50, top: 50, width: 880, height: 720 };
const legendLeft = 960;

/** The plan map as a PDF of one A3 sheet: the official look, names and a legend. */
export function writePlanMap(drawing: PlanDrawing, title: string): Promise<Buffer> {
  const document = startSample(title, { size: 'A3', margin: 40, layout: 'landscape' });
  const { pdf } = document;
  const page = { ...pdf.page.margins };
  const features = drawingFeatures(drawing);
  const legend = sheetLegend(
    features.filter(({ level }) => level === 2),
    'nb',
  );
  pdf.page.margins = { ...page, left: legendLeft };
  document.heading(1, drawing.identity.name, { size: 14 });
  const { municipalityNumber, planId, alternative, version } = drawing.identity;
  document.facts([
    ['Plan-id', `${municipalityNumber} ${planId}`],
    ...(alternative ? [['Alternativ', alternative] as const] : []),
    ['Versjon', String(version)],
    ['Koordinater', 'EUREF89 UTM sone 32, NN2000'],
  ]);
  const shown = legend.map(({ text }) => text).join('; ');
  document.figure({
    alt: `Plankart for ${drawing.identity.name}. Det viser: ${shown}. Kartet finnes også som data og liste i portalen.`,
    at: { left: sheet.left, top: sheet.top },
    width: sheet.width,
    height: sheet.height,
    draw: (box) => paintPdf(pdf, drawPlanSheet(frameOf(features), features), box),
  });
  writeLegend(document, { legend, language: 'nb', page });
  pdf.page.margins = page;
  return document.finish();
}

function frameOf(features: readonly SheetFeature[]) {
  const corners = features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? geometry.coordinates : [],
  );
  const range = (index: number) => {
    const values = corners.map((corner) => corner[index] ?? 0);
    return [
      values.reduce((one, other) => Math.min(one, other)),
      values.reduce((one, other) => Math.max(one, other)),
    ] as const;
  };
  const [[west, east], [south, north]] = [range(0), range(1)];
  return frameAround([west, south, east, north], { ...sheet, unitsPerInch: 72 }, 0.01);
}
