import { createHash, randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { doWork } from '../../../client/comments/send/do-work.ts';
import type { PlaceGeometry } from '../../../domain/comments/comment-place.ts';
import type { CommentSubmission } from '../../../domain/comments/comment-submission.ts';
import type { Work } from '../../../domain/comments/work.ts';
import { buildSubmission } from '../../builders/build-submission.ts';

/** One comment as its author's device knows it. */
export type SentComment = {
  readonly submission: CommentSubmission;
  /** SHA-256 of the files that were attached, in their order. */
  readonly files: readonly string[];
  /** Absent until the product has answered with it. */
  number?: number;
  /** The reckoning that was asked of the device. */
  work?: Work;
  /** Told two different numbers, or refused after it had been taken. */
  contradiction?: string;
};

/** Addresses that lead to the product, any of which may be dead. */
export type Doors = () => readonly string[];

const patienceMilliseconds = 10_000;
const askedWork = z.object({
  error: z.object({ data: z.object({ details: z.object({ challenge: z.unknown() }) }) }),
});
const answerSchema = z.object({ result: z.object({ data: z.object({ number: z.int() }) }) });

/** A comment with a text of its own, up to four shapes, and now and then a file that is really sent first. */
export async function writeComment(
  doors: Doors,
  hearingId: string,
  serial: number,
  mayGiveUp: () => boolean,
): Promise<SentComment | null> {
  const pdf = serial % 4 === 0 ? smallPdf(serial) : null;
  const file = pdf && (await upload(doors, hearingId, pdf, serial, mayGiveUp));
  if (pdf && !file) return null;
  const submission = buildSubmission(hearingId, {
    heading: serial % 3 === 0 ? `Overskrift ${serial}` : '',
    text: `Innspill nummer ${serial}: æøå «—» 🌳 ${'Husene blir for høye. '.repeat(randomInt(1, 12))}`.trim(),
    author: { kind: 'private', name: `Ola Eksempel ${serial}`, email: `ola${serial}@eksempel.no` },
    places: Array.from({ length: serial % 5 }, (_, index) => ({
      id: crypto.randomUUID(),
      geometry: shape(serial, index),
      label: `Sted ${index + 1}`,
    })),
    files: file ? [file] : [],
  });
  return { submission, files: pdf ? [createHash('sha256').update(pdf).digest('hex')] : [] };
}

/**
 * Sends it as a device does: again and again with the same key until it is answered, now and then twice at once. Ends
 * without an answer when the author may give up.
 */
export async function sendComment(
  doors: Doors,
  comment: SentComment,
  serial: number,
  mayGiveUp: () => boolean,
): Promise<void> {
  for (;;) {
    const times = serial % 10 === 7 ? 2 : 1;
    const answers = await Promise.all(
      Array.from({ length: times }, () => trySending(doors, comment, serial)),
    );
    for (const answer of answers) note(comment, answer);
    if (comment.number !== undefined || mayGiveUp()) return;
    await delay(randomInt(50, 300));
  }
}

type Answer = { readonly number: number } | { readonly refused: string } | null;

function note(comment: SentComment, answer: Answer): void {
  if (answer === null) return;
  if ('refused' in answer) comment.contradiction ??= `refused: ${answer.refused}`;
  else if (comment.number !== undefined && comment.number !== answer.number)
    comment.contradiction ??= `number ${comment.number} is now told to be ${answer.number}`;
  else comment.number = answer.number;
}

/** Null where no answer came, or one that asks to try again. */
async function trySending(doors: Doors, comment: SentComment, serial: number): Promise<Answer> {
  const { submission, work } = comment;
  try {
    const answer = await fetch(`${anyOf(doors())}/trpc/comments.submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...addressOf(serial) },
      body: JSON.stringify({ ...submission, ...(work && { work }) }),
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    const body: unknown = await answer.json();
    if (answer.status === 200) return { number: answerSchema.parse(body).result.data.number };
    // As a browser does; of one that has reckoned no more may be asked.
    if (answer.status === 428 && !work) {
      comment.work = await doWork(askedWork.parse(body).error.data.details.challenge);
      return await trySending(doors, comment, serial);
    }
    // Nobody may be refused for the weather; the budgets do not reach people with addresses of their own.
    return answer.status >= 500
      ? null
      : { refused: `${answer.status} ${JSON.stringify(body).slice(0, 300)}` };
  } catch {
    return null;
  }
}

async function upload(
  doors: Doors,
  hearingId: string,
  pdf: Buffer,
  serial: number,
  mayGiveUp: () => boolean,
): Promise<string | null> {
  while (!mayGiveUp()) {
    try {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(pdf)]), `vedlegg-${serial}.pdf`);
      const answer = await fetch(`${anyOf(doors())}/files/uploads?hearing=${hearingId}`, {
        method: 'POST',
        headers: addressOf(serial),
        body: form,
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
      if (answer.status === 201) return z.object({ id: z.string() }).parse(await answer.json()).id;
    } catch {
      // The next try tells.
    }
    await delay(randomInt(50, 300));
  }
  return null;
}

/** Each from a network of its own: one household may not send so many. */
function addressOf(serial: number): Record<string, string> {
  return { 'x-forwarded-for': `10.${(serial >> 16) % 250}.${(serial >> 8) % 256}.${serial % 256}` };
}

function anyOf<T>(things: readonly T[]): T {
  const one = things[randomInt(things.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}

/** Points, lines and areas about the test plan, no two alike. */
function shape(serial: number, index: number): PlaceGeometry {
  const east = 10.4 + (serial % 1000) * 1e-6 + index * 1e-4;
  const north = 59.26 + Math.floor(serial / 1000) * 1e-6;
  switch (index % 3) {
    case 0:
      return { type: 'Point', coordinates: [east, north] };
    case 1:
      return {
        type: 'LineString',
        coordinates: [
          [east, north],
          [east + 0.001, north + 0.001],
        ],
      };
    default:
      return {
        type: 'Polygon',
        coordinates: [
          [
            [east, north],
            [east + 0.001, north],
            [east + 0.001, north + 0.001],
            [east, north],
          ],
        ],
      };
  }
}

/** The smallest file that is a PDF, other for each number. */
function smallPdf(serial: number): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n% ${serial} ${'x'.repeat(serial % 3000)}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}
