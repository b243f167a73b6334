import type { CommentSubmissionInput, CommentTarget } from '../../../domain/comments/comment-submission.ts';
import type { Language } from '../../../domain/language.ts';
import { type CommentDraft, type DraftFile, noteOf } from './comment-draft.ts';
import { mutableGeometry } from './mutable-geometry.ts';
import { paragraphOf } from './place-paragraphs.ts';

type SubmissionOptions = {
  readonly language: Language;
  /** What a place is called when the person gave it no name, e.g. "Punkt i BBB3". */
  readonly describePlace: (placeId: string) => string;
};

/**
 * The draft as it is sent, unchecked. Places go with a comment on places only: those drawn before the
 * person chose something else stay on the device.
 */
export function toSubmission(
  draft: CommentDraft,
  { language, describePlace }: SubmissionOptions,
): CommentSubmissionInput {
  const places = draft.targetKind === 'places' ? draft.places : [];
  return {
    hearingId: draft.hearingId,
    idempotencyKey: draft.idempotencyKey,
    receiptSecret: draft.receiptSecret,
    target: targetOf(draft) ?? { kind: 'wholePlan' },
    places: places.map(({ id, geometry }) => ({
      id,
      geometry: mutableGeometry(geometry),
      label: noteOf(draft, id).label.trim() || describePlace(id),
      planObjectId: noteOf(draft, id).planObjectId,
      paragraph: paragraphOf(draft, id),
    })),
    planVersionIds: draft.planVersionIds,
    heading: draft.heading,
    text: draft.text,
    files: draft.files.map(({ id }) => id),
    ...fileDescriptionsOf(draft.files),
    author: authorOf(draft),
    underAge: draft.underAge,
    language,
  };
}

/** What each file is, by its id; nothing at all where nobody said. */
export function fileDescriptionsOf(
  files: readonly DraftFile[],
): Pick<CommentSubmissionInput, 'fileDescriptions'> {
  const described = files.filter(({ description }) => description.trim() !== '');
  if (described.length === 0) return {};
  return { fileDescriptions: Object.fromEntries(described.map(({ id, description }) => [id, description])) };
}

/** What the draft speaks of; null while the object, rule or document is not chosen. */
export function targetOf(draft: CommentDraft): CommentTarget | null {
  switch (draft.targetKind) {
    case 'places':
    case 'wholePlan':
      return { kind: draft.targetKind };
    case 'object':
      return draft.object && { kind: 'object', ...draft.object };
    case 'provision':
      return draft.provision && { kind: 'provision', ...draft.provision };
    case 'document':
      return draft.documentId === null
        ? null
        : { kind: 'document', documentId: draft.documentId, page: pageOf(draft.documentPage) };
  }
}

function pageOf(typed: string): number | null {
  const page = Number(typed.trim());
  return Number.isInteger(page) && page >= 1 && page <= 9999 ? page : null;
}

function authorOf({ author }: CommentDraft): CommentSubmissionInput['author'] {
  const { kind, organisationName, organisationNumber, ...person } = author;
  return kind === 'private' ? { kind, ...person } : { kind, ...person, organisationName, organisationNumber };
}
