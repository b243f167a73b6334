import { z } from 'zod';
import { webStates } from '../../../domain/desk.ts';
import { identityLevels } from '../../../domain/identity/identity-level.ts';

/** The queue's state in the address: any view of it can be sent to a colleague. */
export const queueStateSchema = z.object({
  /** The comment that is open. */
  merknad: z.uuid().optional(),
  status: z.enum(webStates).optional(),
  tema: z.uuid().optional(),
  ansvarlig: z.uuid().optional(),
  svar: z.enum(['ja', 'nei']).optional(),
  sent: z.enum(['ja']).optional(),
  person: z.enum(['ja']).optional(),
  venter: z.enum(['ja']).optional(),
  kjent: z.enum(identityLevels).optional(),
  sok: z.string().max(100).optional(),
  vis: z.enum(['kart']).optional(),
});
export type QueueState = z.output<typeof queueStateSchema>;
export type ChangeQueueState = (change: Partial<z.input<typeof queueStateSchema>>) => void;

/** The filter as the server takes it. */
export function queueFilter(hearingId: string, state: QueueState) {
  return {
    hearingId,
    ...(state.status && { webState: state.status }),
    ...(state.tema && { themeId: state.tema }),
    ...(state.ansvarlig && { assigneeId: state.ansvarlig }),
    ...(state.svar && { answered: state.svar === 'ja' }),
    ...(state.sent && { late: true }),
    ...(state.person && { marked: true }),
    ...(state.venter && { waitsForSecond: true }),
    ...(state.kjent && { identity: state.kjent }),
    ...(state.sok && { text: state.sok }),
  };
}

export function isFiltered({
  status,
  tema,
  ansvarlig,
  svar,
  sent,
  person,
  venter,
  kjent,
  sok,
}: QueueState): boolean {
  return [status, tema, ansvarlig, svar, sent, person, venter, kjent, sok].some(Boolean);
}
