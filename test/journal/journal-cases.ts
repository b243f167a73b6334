import { sql } from 'drizzle-orm';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/database/database.ts';
import { answer } from '../../server/desk/comment-handling.service.ts';
import type { FileStore } from '../../server/files/file-store.ts';
import { admitUploader, storeUpload } from '../../server/files/files.service.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';

type Changes = Parameters<typeof buildSubmission>[1];

/** A comment with two places, and a file where there is a store for it; with whoever handles and journals it. */
export async function sendComment(database: Database, store?: FileStore, changes: Changes = {}) {
  const { hearing, municipality, plan } = await buildOpenHearing(database);
  const staff = await buildStaff(database, municipality, 'Arne Arkivar', ['caseworker', 'archivist']);
  const files: string[] = [];
  if (store) {
    const uploader = await admitUploader(database, hearing.id, staff);
    const bytes = await buildPdf('Tegning', ['Slik kan det bli.']);
    files.push(
      (
        await storeUpload({ config: readConfig({}), database, files: store }, uploader, {
          bytes,
          name: 'Min tegning æ.pdf',
        })
      ).id,
    );
  }
  const submission = buildSubmission(hearing.id, {
    target: { kind: 'places' },
    places: [pointAt(10.41, 59.265), { ...pointAt(10.4102, 59.2651), label: 'Ved <brua> & elva' }],
    text: 'Husene blir for høye & brede <her> 😀.\n\nOg brua er for smal.',
    files,
    ...changes,
  });
  await submitComment(database, submission);
  const commentId = await idOf(database, submission.idempotencyKey);
  return { hearing, municipality, plan, staff, commentId, secret: submission.receiptSecret };
}

async function idOf(database: Database, key: string): Promise<string> {
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ id: string }>(sql`select id from comment where idempotency_key = ${key}`),
  );
  if (!row) throw new Error('the comment was not stored');
  return row.id;
}

/** The entries of a comment in the journal, oldest first. */
export async function entriesOf(database: Database, commentId: string) {
  return database.withRole('operations', {}, (transaction) =>
    transaction.execute<{
      id: number;
      kind: string;
      sequence: number;
      state: string | null;
      attempts: number;
    }>(sql`
      select id::int as id, kind, sequence, delivered_by as state, attempts from journal_entry
      where comment_id = ${commentId} order by id`),
  );
}

export function answerComment(
  database: Database,
  staff: Parameters<typeof answer>[1],
  commentId: string,
  expectedRevision = 1,
) {
  return answer(database, staff, {
    commentId,
    expectedRevision,
    outcome: 'partly',
    answerText: 'Byggene blir lavere mot kanalen.',
    changeText: 'Gesims er satt ned.',
  });
}
