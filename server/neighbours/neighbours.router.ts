import { z } from 'zod';
import { geodataKeyNameSchema } from '../../domain/neighbours/geodata-key.ts';
import { layerSharingSchema } from '../../domain/neighbours/layer-sharing.ts';
import { neighbourDistanceSchema } from '../../domain/neighbours/neighbour-distance.ts';
import { neighbourStatementSchema } from '../../domain/neighbours/neighbour-statement.ts';
import { noticeStateSchema } from '../../domain/neighbours/notice-state.ts';
import { router, staff } from '../rpc/trpc.ts';
import { createGeodataKey, listGeodataKeys, revokeGeodataKey } from './geodata-keys.service.ts';
import { giveStatement } from './give-statement.ts';
import { readNeighbourMap } from './neighbour-map.service.ts';
import { listNotices, readNotice, setNoticeState } from './notices.service.ts';
import { readNeighbourSettings, setNeighbourDistance, shareLayer } from './sharing.service.ts';

/** A municipality and its neighbours: what it is told of theirs, what it says to it, what it shares with them. */
export const neighboursRouter = router({
  list: staff.query(({ ctx }) => listNotices(ctx.database, ctx.staff)),

  get: staff
    .input(z.object({ noticeId: z.uuid() }))
    .query(({ ctx, input }) => readNotice(ctx.database, ctx.staff, input.noticeId)),

  map: staff
    .input(z.object({ noticeId: z.uuid() }))
    .query(({ ctx, input }) => readNeighbourMap(ctx.database, ctx.staff, input.noticeId)),

  setState: staff
    .input(noticeStateSchema)
    .mutation(({ ctx, input }) => setNoticeState(ctx.database, ctx.staff, input)),

  giveStatement: staff.input(neighbourStatementSchema).mutation(async ({ ctx, input }) => {
    await ctx.spend('submission');
    return giveStatement(ctx.database, ctx.staff, input);
  }),

  settings: staff.query(({ ctx }) => readNeighbourSettings(ctx.database, ctx.staff)),

  setDistance: staff
    .input(z.object({ distanceMetres: neighbourDistanceSchema }))
    .mutation(({ ctx, input }) => setNeighbourDistance(ctx.database, ctx.staff, input.distanceMetres)),

  share: staff
    .input(layerSharingSchema)
    .mutation(({ ctx, input }) => shareLayer(ctx.database, ctx.staff, input)),

  keys: staff.query(({ ctx }) => listGeodataKeys(ctx.database, ctx.staff)),

  createKey: staff
    .input(z.object({ name: geodataKeyNameSchema }))
    .mutation(({ ctx, input }) => createGeodataKey(ctx.database, ctx.staff, input.name)),

  revokeKey: staff
    .input(z.object({ keyId: z.uuid() }))
    .mutation(({ ctx, input }) => revokeGeodataKey(ctx.database, ctx.staff, input.keyId)),
});
