import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { type PrintRequest, printMapSize, printRequestSchema } from '../../domain/print-sheet.ts';
import { drawBackground, type ReadBackground } from '../cartography/draw-background.ts';
import { drawPlanSheet } from '../cartography/draw-plan-sheet.ts';
import { type MapProjection, projectionFor } from '../cartography/map-projection.ts';
import { readSheetFeatures } from '../cartography/sheet-features.queries.ts';
import { frameAtScale } from '../cartography/sheet-frame.ts';
import type { Spend } from '../http/budgets.ts';
import type { Services } from '../services.ts';
import { boxInDegrees } from './box-in-degrees.ts';
import { findPrintedPlan } from './print.queries.ts';
import { sheetLegend } from './sheet-legend.ts';
import type { ReadTiles } from './tile-background.ts';
import { pointsPerMillimetre, writePrint } from './write-print.ts';

const idSchema = z.object({ id: z.uuid() });

/** A base map that prints can draw, or fetch as a picture, and whom to name for it. */
export type PrintBackground = { readonly attribution: string } & (
  | { readonly read: ReadBackground; readonly readTiles?: undefined }
  | { readonly readTiles: ReadTiles; readonly read?: undefined }
);

/**
 * `/print/plan-versions/{id}.pdf`: a piece of a published plan map on A4 or A3, true to scale; for everyone.
 * 400 for a paper, scale or place that cannot be printed, 404 for a version that is not public.
 */
export function addPrintRoutes(
  server: FastifyInstance,
  { database, config }: Services,
  { spend, background }: { readonly spend: Spend; readonly background: PrintBackground | undefined },
): void {
  server.get('/print/plan-versions/:id.pdf', async (request, reply) => {
    await spend(request, 'print');
    const id = idSchema.safeParse(request.params);
    const asked = printRequestSchema.safeParse(request.query);
    if (!id.success) throw new AppError('not-found');
    if (!asked.success) throw new AppError('validation');
    const read = await database.withRole('public', {}, async (transaction) => {
      const plan = await findPrintedPlan(transaction, id.data.id);
      if (!plan) return undefined;
      const projection = projectionFor(plan.srid, asked.data.lon);
      const frame = frameOf(asked.data, projection);
      const features = await readSheetFeatures(transaction, plan.planVersionId, {
        srid: projection.srid,
        box: frame.box,
      });
      return { plan, projection, frame, features };
    });
    if (!read) throw new AppError('not-found');
    const { plan, projection, frame, features } = read;
    const { level } = asked.data;
    const things = background?.read?.(boxInDegrees(frame.box, projection)) ?? [];
    const ground = (await background?.readTiles?.(frame, projection, request.log)) ?? null;
    const hasGround = things.length > 0 || ground !== null;
    const lacksGround = background?.readTiles !== undefined && ground === null;
    const bytes = await writePrint({
      plan,
      request: asked.data,
      paints: [
        ...(ground ? [] : drawBackground(frame, things, projection)),
        ...drawPlanSheet(frame, features, { level, opacity: hasGround ? 0.8 : 1 }),
      ],
      legend: sheetLegend(
        features.filter((feature) => (feature.level ?? 2) === level),
        asked.data.language,
      ),
      systemName: projection.name,
      ground,
      lacksGround,
      attribution: hasGround ? (background?.attribution ?? '') : '',
      planUrl: new URL(
        `/plan/${plan.municipalityNumber}/${encodeURIComponent(plan.identifier)}`,
        config.publicUrl,
      ).href,
    });
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': 'inline',
        // Without its base map it is worth making anew.
        'cache-control': lacksGround ? 'no-store' : 'public, max-age=300',
      })
      .send(bytes);
  });
}

function frameOf({ paper, layout, scale, lon, lat }: PrintRequest, projection: MapProjection) {
  const { width, height } = printMapSize(paper, layout);
  return frameAtScale(projection.toMetres([lon, lat]), scale, {
    width: width * pointsPerMillimetre,
    height: height * pointsPerMillimetre,
    unitsPerInch: 72,
  });
}
