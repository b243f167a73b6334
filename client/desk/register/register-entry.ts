import type { AuthorKind } from '../../../domain/comments/comment-author.ts';
import {
  type RegisteredChannel,
  type RegisteredCommentInput,
  receivedInstant,
  registeredCommentSchema,
} from '../../../domain/comments/registered-comment.ts';
import type { DrawnPlace } from '../../map/map-data.ts';

export type RegisterTarget = 'wholePlan' | 'object' | 'document' | 'places';

/** The form as it is typed; files have been sent beforehand. */
export type RegisterEntry = {
  readonly kind: 'comment' | 'objection';
  readonly channel: RegisteredChannel;
  readonly receivedOn: string;
  readonly receivedClock: string;
  readonly authorKind: AuthorKind;
  readonly name: string;
  readonly organisationName: string;
  readonly organisationNumber: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly onBehalfOf: string;
  readonly underAge: boolean;
  readonly heading: string;
  readonly text: string;
  readonly target: RegisterTarget;
  readonly planObjectId: string;
  readonly documentId: string;
  readonly places: readonly DrawnPlace[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
};

export function emptyEntry(today: string): RegisterEntry {
  return {
    ...{ kind: 'comment', channel: 'letter', receivedOn: today, receivedClock: '', authorKind: 'private' },
    ...{ name: '', organisationName: '', organisationNumber: '', email: '', phone: '', address: '' },
    ...{ onBehalfOf: '', underAge: false, heading: '', text: '', target: 'wholePlan' },
    ...{ planObjectId: '', documentId: '', places: [], files: [] },
  };
}

/** What is wrong, by field, as codes of the schema; `missing` and `future` are the form's own. */
export type EntryFaults = Readonly<Record<string, string>>;

type Checked =
  | { readonly ok: true; readonly input: RegisteredCommentInput }
  | { readonly ok: false; readonly faults: EntryFaults };

type Around = {
  readonly hearingId: string;
  readonly idempotencyKey: string;
  readonly planVersionId: string | null;
  readonly now: Date;
};

/** The entry as the server takes it, or what is wrong with it. */
export function checkEntry(entry: RegisterEntry, around: Around): Checked {
  const { hearingId, idempotencyKey, now } = around;
  const chosenFault = missingChoice(entry, around.planVersionId);
  const input = {
    ...{ hearingId, idempotencyKey, kind: entry.kind, channel: entry.channel },
    receivedOn: entry.receivedOn,
    receivedClock: entry.receivedClock || null,
    target: targetOf(entry, around.planVersionId),
    places: entry.places.map(({ id, geometry, label }) => ({ id, geometry, label: label ?? '' })),
    ...{ heading: entry.heading, text: entry.text, files: entry.files.map(({ id }) => id) },
    author: authorOf(entry),
    underAge: entry.authorKind === 'private' && entry.underAge,
  };
  const parsed = registeredCommentSchema.safeParse(input);
  const faults: Record<string, string> = { ...chosenFault };
  for (const { path, message } of parsed.error?.issues ?? []) {
    faults[fieldOfPath(path.map(String))] ??= message;
  }
  if (parsed.success && receivedInstant(parsed.data, now) > now) faults.receivedOn = 'future';
  return parsed.success && Object.keys(faults).length === 0
    ? { ok: true, input: parsed.data }
    : { ok: false, faults };
}

function fieldOfPath([first = '', second]: readonly string[]): string {
  return first === 'author' ? (second ?? 'name') : first;
}

function missingChoice({ target, planObjectId, documentId }: RegisterEntry, versionId: string | null) {
  if (target === 'object' && (!planObjectId || !versionId)) return { planObjectId: 'missing' };
  return target === 'document' && !documentId ? { documentId: 'missing' } : {};
}

function targetOf({ target, planObjectId, documentId }: RegisterEntry, planVersionId: string | null) {
  if (target === 'object' && planObjectId && planVersionId) {
    return { kind: 'object' as const, planVersionId, planObjectId };
  }
  if (target === 'document' && documentId) return { kind: 'document' as const, documentId };
  return { kind: target === 'places' ? ('places' as const) : ('wholePlan' as const) };
}

function authorOf(entry: RegisterEntry) {
  const { name, email, phone, address, onBehalfOf, organisationName, organisationNumber } = entry;
  const person = { name, email, phone, address, onBehalfOf };
  const kind = entry.kind === 'objection' ? 'authority' : entry.authorKind;
  return kind === 'private' ? { kind, ...person } : { kind, ...person, organisationName, organisationNumber };
}
