import { randomBytes, randomUUID } from 'node:crypto';
import {
  type CommentSubmission,
  type CommentSubmissionInput,
  commentSubmissionSchema,
} from '../../domain/comments/comment-submission.ts';

/** A receipt's secret, as a device makes it. */
export function makeReceiptSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** A comment on the whole plan by a private person, with a key and a secret of its own. */
export function buildSubmission(
  hearingId: string,
  changes: Partial<CommentSubmissionInput> = {},
): CommentSubmission {
  return commentSubmissionSchema.parse({
    hearingId,
    idempotencyKey: randomUUID(),
    receiptSecret: makeReceiptSecret(),
    target: { kind: 'wholePlan' },
    text: 'Husene blir for høye mot kanalen.',
    author: { kind: 'private', name: 'Ola Eksempel', email: 'ola@eksempel.no' },
    ...changes,
  });
}

/** A place of a comment at a point (longitude, latitude). */
export function pointAt(longitude: number, latitude: number) {
  return {
    id: randomUUID(),
    geometry: { type: 'Point' as const, coordinates: [longitude, latitude] as [number, number] },
    label: 'Ved kanalen',
  };
}
