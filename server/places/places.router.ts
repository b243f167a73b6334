import { z } from 'zod';
import { municipalityNumberSchema } from '../../domain/municipalities.ts';
import { placeQuerySchema, positionSchema } from '../../domain/places/place-query.ts';
import { everyone, router } from '../rpc/trpc.ts';
import { readNearest, readStreet, searchPlaces } from './places.service.ts';

/** Where things are: open to everyone, within a network's budget, because each may ask services elsewhere. */
export const placesRouter = router({
  search: everyone.input(placeQuerySchema).query(async ({ ctx, input }) => {
    await ctx.spend('search');
    return searchPlaces(ctx, input);
  }),

  street: everyone
    .input(
      z.object({ municipalityNumber: municipalityNumberSchema, name: z.string().trim().min(1).max(200) }),
    )
    .query(async ({ ctx, input }) => {
      await ctx.spend('search');
      return readStreet(ctx.database, input);
    }),

  nearest: everyone.input(z.object({ position: positionSchema })).query(async ({ ctx, input }) => {
    await ctx.spend('search');
    return readNearest(ctx, input.position);
  }),
});
