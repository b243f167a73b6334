import { z } from 'zod';
import { municipalityPageSchema, regionPageSchema } from '../../domain/municipality-profile.ts';
import { router, staff } from '../rpc/trpc.ts';
import {
  readMunicipalityPage,
  readRegionPage,
  updateMunicipalityPage,
  updateRegionPage,
} from './municipality-page.service.ts';

const expectedRevision = z.int().min(0);

/** What a municipality and its region say of themselves. Every change answers the new revision. */
export const municipalityDeskRouter = router({
  get: staff.query(({ ctx }) => readMunicipalityPage(ctx.database, ctx.staff)),

  update: staff
    .input(
      z.object({
        expectedRevision,
        page: municipalityPageSchema,
        removeLogo: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx, input }) => updateMunicipalityPage(ctx.database, ctx.staff, input)),

  region: staff.query(({ ctx }) => readRegionPage(ctx.database, ctx.staff)),

  updateRegion: staff
    .input(z.object({ expectedRevision, page: regionPageSchema }))
    .mutation(({ ctx, input }) => updateRegionPage(ctx.database, ctx.staff, input)),
});
