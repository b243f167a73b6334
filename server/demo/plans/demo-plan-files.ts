import { drawPlan } from './drawing/draw-plan.ts';
import type { PlanDrawing } from './drawing/plan-drawing.ts';
import { gangOgSykkelvegFurulundHaugen } from './gang-og-sykkelveg-furulund-haugen.ts';
import { kjerrvikaSmabathavn } from './kjerrvika-smabathavn.ts';
import { kommuneplanHorten } from './kommuneplan-horten.ts';
import { lindholmkvartalet } from './lindholmkvartalet.ts';
import { nordasenSkoleOgBoliger } from './nordasen-skole-og-boliger.ts';
import { steinholtSteinbrudd } from './steinholt-steinbrudd.ts';
import { writeGeojson } from './write-geojson.ts';
import { writeGml } from './write-gml.ts';
import { writeSosi } from './write-sosi.ts';

/** A plan file as a planner would upload it. */
export type DemoPlanFile = {
  readonly slug: string;
  readonly municipalityNumber: string;
  readonly planId: string;
  readonly version: number;
  readonly alternative?: string;
  readonly fileName: string;
  readonly bytes: Buffer;
};

type Delivery = {
  readonly draw: () => PlanDrawing;
  readonly extension: 'sos' | 'gml' | 'geojson';
  readonly write: (drawing: PlanDrawing, updated: string) => Buffer;
};

const deliveries: readonly Delivery[] = [
  { draw: () => drawPlan(lindholmkvartalet('A')), extension: 'sos', write: writeSosi },
  { draw: () => drawPlan(lindholmkvartalet('B')), extension: 'sos', write: writeSosi },
  { draw: () => drawPlan(kjerrvikaSmabathavn()), extension: 'geojson', write: writeGeojson },
  { draw: () => drawPlan(nordasenSkoleOgBoliger(1)), extension: 'gml', write: writeGml },
  { draw: () => drawPlan(nordasenSkoleOgBoliger(2)), extension: 'gml', write: writeGml },
  { draw: () => drawPlan(steinholtSteinbrudd()), extension: 'sos', write: writeSosi },
  { draw: () => drawPlan(gangOgSykkelvegFurulundHaugen()), extension: 'sos', write: writeSosi },
  { draw: () => drawPlan(kommuneplanHorten()), extension: 'sos', write: writeSosi },
];

let drawn: readonly PlanDrawing[] | undefined;

/** The drawings of all demo plans, alternatives and versions; drawn once. */
export function demoDrawings(): readonly PlanDrawing[] {
  drawn ??= deliveries.map(({ draw }) => draw());
  return drawn;
}

/** The files of all demo plans as they would be delivered on the given day. */
export function demoPlanFiles(deliveredOn: Date = new Date()): DemoPlanFile[] {
  const updated = deliveredOn.toISOString().slice(0, 10).replaceAll('-', '');
  return demoDrawings().flatMap((drawing, index) => {
    const delivery = deliveries[index];
    if (!delivery) return [];
    const { extension, write } = delivery;
    const { municipalityNumber, planId, version, alternative } = drawing.identity;
    const state = alternative
      ? `-alternativ-${alternative.toLowerCase()}`
      : version > 1
        ? `-versjon-${version}`
        : '';
    return {
      slug: drawing.slug,
      municipalityNumber,
      planId,
      version,
      ...(alternative ? { alternative } : {}),
      fileName: `${planId.toLowerCase()}-${drawing.slug}${state}.${extension}`,
      bytes: write(drawing, updated),
    };
  });
}
