import { canonicalJson } from '../../domain/canonical-json.ts';
import type { ProofFinding, ProofFindingCode } from '../../domain/proof/proof-finding.ts';
import { recordHash } from '../../domain/proof/record-hash.ts';
import { toHex } from '../../domain/proof/sha-256.ts';
import type { Transaction } from '../database/database.ts';
import { handledRecord } from './handled-record.ts';
import { type ReceivedRow, readReceivedRows } from './received-record.queries.ts';
import {
  findChanges,
  findEntriesOfComments,
  findHandlings,
  type Handling,
  type LoggedEntry,
} from './verify.queries.ts';
import { readWithdrawnRecords } from './withdrawn-record.queries.ts';

/** How a comment stands before anyone at the municipality has looked at it. */
const untouched: Handling = {
  webState: 'waiting',
  publicHeading: null,
  publicText: null,
  placesHidden: false,
  nameHidden: false,
  holdReason: null,
  legalBasis: null,
  answerText: null,
  outcome: null,
  changeText: null,
  answeredAt: null,
};

/** Compares comments, their authors, withdrawals and handling with what the log says of them. */
export async function verifyComments(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<readonly ProofFinding[]> {
  const entries = Map.groupBy(await findEntriesOfComments(transaction, commentIds), ({ comment }) => comment);
  const changes = Map.groupBy(await findChanges(transaction, commentIds), ({ comment }) => comment);
  const handlings = await findHandlings(transaction, commentIds);
  const withdrawals = new Map(
    (await readWithdrawnRecords(transaction, commentIds)).map((record) => [record.comment, record]),
  );
  const findings: ProofFinding[] = [];
  for (const row of await readReceivedRows(transaction, commentIds)) {
    const { comment, hearing, number } = row.record;
    const logged = entries.get(comment) ?? [];
    const codes = [
      await verifyReceived(row, logged),
      await verifyWithdrawal(withdrawals.get(comment), logged),
      await verifyHandling(comment, {
        logged,
        current: handlings.get(comment),
        changes: changes.get(comment) ?? [],
      }),
    ];
    for (const code of codes) if (code) findings.push({ code, comment, hearing, number });
  }
  return findings;
}

/** What is wrong, or null. */
type Verdict = Promise<ProofFindingCode | null>;

async function verifyReceived(row: ReceivedRow, logged: readonly LoggedEntry[]): Verdict {
  const entry = logged.find(({ kind }) => kind === 'received');
  if (!entry) return 'comment-inserted';
  if (!row.author) return 'author-missing';
  const erasures = logged.filter(({ kind }) => kind === 'erased');
  for (const erasure of erasures) {
    const { authorHash } = erasure;
    const erased = { event: 'erased', comment: row.record.comment, author: authorHash && toHex(authorHash) };
    if (!(await isSame(erasure.salt, erased, erasure.recordHash))) return 'author-changed';
  }
  // The latest entry that speaks of the author says what must be left.
  const { authorHash } = erasures.at(-1) ?? entry;
  if (!(await isSame(row.author.salt, row.author.details, authorHash))) return 'author-changed';
  const record = { ...row.record, author: entry.authorHash && toHex(entry.authorHash) };
  return (await isSame(entry.salt, record, entry.recordHash)) ? null : 'comment-changed';
}

async function verifyWithdrawal(record: object | undefined, logged: readonly LoggedEntry[]): Verdict {
  const [entry, second] = logged.filter(({ kind }) => kind === 'withdrawn');
  if (second) return 'entry-inserted';
  if (!entry && !record) return null;
  if (!entry || !record) return 'withdrawal-changed';
  return (await isSame(entry.salt, record, entry.recordHash)) ? null : 'withdrawal-changed';
}

type HandlingOfComment = {
  readonly logged: readonly LoggedEntry[];
  readonly current: Handling | undefined;
  readonly changes: readonly { readonly revision: number; readonly before: Handling }[];
};

/** Every state that the handling went through is either the one before it or has its own entry. */
async function verifyHandling(comment: string, { logged, current, changes }: HandlingOfComment): Verdict {
  if (!current) return 'handling-changed';
  const entries = new Map(
    logged.filter(({ kind }) => kind === 'handled').map((entry) => [entry.revision, entry]),
  );
  let before = handledRecord(comment, untouched);
  const states = [...changes.map((change) => change.before), current].map((state) =>
    handledRecord(comment, state),
  );
  if (canonicalJson(states[0]) !== canonicalJson(before)) return 'handling-changed';
  for (const [index, change] of changes.entries()) {
    const after = states[index + 1] ?? before;
    const entry = entries.get(change.revision);
    entries.delete(change.revision);
    const hasChanged = canonicalJson(after) !== canonicalJson(before);
    if (hasChanged !== (entry !== undefined)) return 'handling-changed';
    if (entry && !(await isSame(entry.salt, after, entry.recordHash))) return 'handling-changed';
    before = after;
  }
  return entries.size > 0 ? 'handling-changed' : null;
}

async function isSame(salt: Uint8Array, record: object, hash: Uint8Array | null): Promise<boolean> {
  return hash !== null && toHex(await recordHash(salt, record)) === toHex(hash);
}
