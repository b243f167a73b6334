import type { Language } from '../../domain/language.ts';
import { retentionRules } from '../../domain/retention/retention-rules.ts';
import type { SignedInPerson } from '../accounts/session.ts';
import { readOwnCommentIds } from '../comments/own-comments.service.ts';
import type { ZipEntry } from '../files/stream-zip.ts';
import type { Services } from '../services.ts';
import { type ExportedComment, type ExportedFile, findOwnExport } from './export.queries.ts';
import { commentAsText } from './export-words.ts';
import { readStored } from './stored.service.ts';

/** What a scanner has not passed is not handed out; the JSON still says that it is there. */
const handedOut = new Set(['unasked', 'clean']);

/**
 * Everything that is stored about the signed-in person, as the files of one archive: JSON for a program, a text for a
 * person, and the files that were sent. A file is opened when its turn comes.
 */
export async function exportOwn(
  { database, files }: Pick<Services, 'database' | 'files'>,
  signedIn: SignedInPerson,
  language: Language,
): Promise<readonly ZipEntry[]> {
  const { person } = await readStored(database, signedIn);
  const { personId } = signedIn;
  const comments = await database.withRole('citizen', { personId }, async (transaction) =>
    findOwnExport(transaction, await readOwnCommentIds(transaction, personId)),
  );
  const kept = retentionRules.map(({ id, what, term, from, ground }) => ({ id, what, term, from, ground }));
  const all = { format: 'allmenning-person-1', person, comments, kept };
  const text = comments.map((comment) => commentAsText(comment, language)).join('\n\n———\n\n');
  const sent = comments.flatMap((comment) =>
    comment.files
      .filter(({ scan }) => handedOut.has(scan))
      .map((file) => ({
        name: nameOf(comment, file),
        isPacked: true,
        pieces: whenAsked(() => files.read(Buffer.from(file.sha256, 'hex'))),
      })),
  );
  return [
    {
      name: 'opplysninger.json',
      isPacked: false,
      pieces: [Buffer.from(`${JSON.stringify(all, null, 2)}\n`)],
    },
    { name: 'innspill.txt', isPacked: false, pieces: [Buffer.from(`${text}\n`)] },
    ...sent,
  ];
}

async function* whenAsked(open: () => Promise<AsyncIterable<unknown>>): AsyncGenerator<Uint8Array> {
  for await (const piece of await open()) if (piece instanceof Uint8Array) yield piece;
}

/** Names are clean when they are stored; numbers count a hearing, so the plan and a piece of the id tell two apart. */
function nameOf(
  { municipality, plan, number, id }: ExportedComment,
  { position, name }: ExportedFile,
): string {
  const folder = [municipality.number, plan.identifier, number, id.slice(0, 8)].join('-');
  return `vedlegg/${folder.replace(/[^\w.-]/g, '_')}/${position}-${name}`;
}
