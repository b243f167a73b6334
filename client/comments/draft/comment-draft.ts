import { z } from 'zod';
import { authorKinds } from '../../../domain/comments/comment-author.ts';
import { placeGeometrySchema } from '../../../domain/comments/comment-place.ts';
import {
  type CommentSubmissionInput,
  commentSubmissionSchema,
  receiptSecretSchema,
} from '../../../domain/comments/comment-submission.ts';
import { randomUuid } from '../../app/random-uuid.ts';
import type { DrawnPlace, PlaceGeometry } from '../../map/map-data.ts';
import { placeOriginSchema } from '../where/finder/named-thing.ts';
import { makeReceiptSecret } from './make-receipt-secret.ts';

export const targetKinds = ['places', 'object', 'provision', 'document', 'wholePlan'] as const;
export type TargetKind = (typeof targetKinds)[number];

const drawnPlaceSchema = z.object({
  id: z.uuid(),
  geometry: z.custom<PlaceGeometry>((value) => placeGeometrySchema.safeParse(value).success),
});

const placeNoteSchema = z.object({
  /** The person's own name for the place; empty until one is given. */
  label: z.string(),
  /** The field that the place speaks of as a whole, when the person said so. */
  planObjectId: z.uuid().nullable(),
  /** Whether «Gjelder det hele feltet?» has been answered. */
  isAnswered: z.boolean(),
  /** What it was made from when it was named and not drawn. */
  origin: placeOriginSchema.nullable().default(null),
});
export type PlaceNote = z.infer<typeof placeNoteSchema>;

const draftFileSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
  /** Milliseconds since 1970; null until it has come to the server, which keeps it for a day. */
  uploadedAt: z.number().nullable(),
  /** What the picture shows, in the person's own words. */
  description: z.string().default(''),
  /** Whether the place where a picture was taken shall stay in it. */
  keepsLocation: z.boolean().default(false),
  /** The id it had first; it gets another when it is to be kept otherwise. */
  firstId: z.uuid().optional(),
});
export type DraftFile = z.infer<typeof draftFileSchema>;

/** What a device keeps of a comment that is being written. Texts are as typed, not yet checked. */
export const commentDraftSchema = z.object({
  hearingId: z.uuid(),
  idempotencyKey: z.uuid(),
  receiptSecret: receiptSecretSchema,
  targetKind: z.enum(targetKinds),
  object: z.object({ planVersionId: z.uuid(), planObjectId: z.uuid() }).nullable(),
  provision: z.object({ planVersionId: z.uuid(), provisionId: z.uuid() }).nullable(),
  documentId: z.uuid().nullable(),
  documentPage: z.string(),
  places: z.array(drawnPlaceSchema).readonly(),
  placeNotes: z.record(z.string(), placeNoteSchema),
  /** The paragraph of the text (from 1) that a place belongs to, by the place's id. */
  placeParagraphs: z.record(z.string(), z.int().min(1)).default({}),
  /** The place that is being set again with keys; its name follows to the new one. */
  movedFrom: z.uuid().nullable(),
  /** Empty: all alternatives that the hearing puts out. */
  planVersionIds: z.array(z.uuid()),
  heading: z.string(),
  text: z.string(),
  files: z.array(draftFileSchema),
  author: z.object({
    kind: z.enum(authorKinds),
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    address: z.string(),
    onBehalfOf: z.string(),
    organisationName: z.string(),
    organisationNumber: z.string(),
  }),
  underAge: z.boolean(),
  /** Where it is written and until when, for who comes back by another way; null before it is first sent. */
  origin: z
    .object({ path: z.string().startsWith('/'), planName: z.string(), closesAt: z.string() })
    .nullable()
    .default(null),
  /** What was handed to the network, word for word, until the server has answered. */
  pending: z
    .custom<CommentSubmissionInput>((value) => commentSubmissionSchema.safeParse(value).success)
    .nullable(),
});
export type CommentDraft = Omit<z.infer<typeof commentDraftSchema>, 'places'> & {
  readonly places: readonly DrawnPlace[];
};

/** A draft with nothing in it and a key and secret of its own. */
export function startDraft(hearingId: string): CommentDraft {
  return {
    hearingId,
    ...startIdentity(),
    targetKind: 'places',
    object: null,
    provision: null,
    documentId: null,
    documentPage: '',
    places: [],
    placeNotes: {},
    placeParagraphs: {},
    movedFrom: null,
    planVersionIds: [],
    heading: '',
    text: '',
    files: [],
    author: {
      kind: 'private',
      name: '',
      email: '',
      phone: '',
      address: '',
      onBehalfOf: '',
      organisationName: '',
      organisationNumber: '',
    },
    underAge: false,
    origin: null,
    pending: null,
  };
}

/** What tells a comment from every other; made once, so that a retry is the same comment. */
export function startIdentity(): Pick<CommentDraft, 'idempotencyKey' | 'receiptSecret'> {
  return { idempotencyKey: randomUuid(), receiptSecret: makeReceiptSecret() };
}

/** True while there is nothing that a person would miss. */
export function isUntouched(draft: CommentDraft): boolean {
  const typed = [draft.heading, draft.text, ...Object.values({ ...draft.author, kind: '' })];
  return draft.places.length === 0 && draft.files.length === 0 && typed.every((text) => text.trim() === '');
}

/** Milliseconds that an upload can be counted on: the server lets go of unclaimed ones after a day. */
const uploadLasts = 23 * 3_600_000;

/** The draft with uploads that the server may have let go of by now as ones that have not come. */
export function renewOldUploads<Draft extends Pick<CommentDraft, 'files'>>(draft: Draft, now: number): Draft {
  const isOld = ({ uploadedAt }: DraftFile) => uploadedAt !== null && now - uploadedAt > uploadLasts;
  if (!draft.files.some(isOld)) return draft;
  return { ...draft, files: draft.files.map((file) => (isOld(file) ? { ...file, uploadedAt: null } : file)) };
}

export function noteOf(draft: CommentDraft, placeId: string): PlaceNote {
  return draft.placeNotes[placeId] ?? { label: '', planObjectId: null, isAnswered: false, origin: null };
}
