import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { AppError } from '../../domain/errors.ts';
import type { EmailProofAnswer } from '../../domain/identity/email-proof.ts';
import type { Language } from '../../domain/language.ts';
import { beginSession, type SignedIn } from '../accounts/accounts.service.ts';
import type { Database } from '../database/database.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { countProofs, insertProof, takeProofByCode, takeProofByToken } from './email-proof.queries.ts';
import { emailProofWords } from './email-words.ts';
import { keepPerson } from './identity.queries.ts';
import { safeReturnAddress } from './return-address.ts';
import type { ServerSecret } from './server-secret.ts';

/** Who vouches for a person known by an address alone. */
const emailIssuer = 'email';
const proofMinutes = 30;
/** More messages than this to one address at a time would be a nuisance to whoever has it. */
const mostWaiting = 5;

export type EmailProofRoom = {
  readonly database: Database;
  readonly secret: ServerSecret;
  /** Where people reach the portal, without a slash at the end. */
  readonly publicUrl: string;
};

export type EmailProofRequest = {
  readonly email: string;
  readonly returnTo: string;
  readonly municipalityId: string | null;
  readonly language: Language;
  /** The cookie's random text of the browser that asks. */
  readonly browser: string;
};

/** Sends the address a link and a code. Throws `rate-limited` when several are under way already. */
export async function askByEmail(room: EmailProofRoom, request: EmailProofRequest): Promise<void> {
  const { secret, publicUrl } = room;
  const email = request.email.toLowerCase();
  const id = randomUUID();
  const token = randomBytes(32).toString('base64url');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(Date.now() + proofMinutes * 60_000);
  const words = emailProofWords[request.language];
  const inLanguage = request.language === 'nb' ? '' : `&sprak=${request.language}`;
  await room.database.withRole('identity', {}, async (transaction) => {
    if ((await countProofs(transaction, email)) >= mostWaiting) {
      throw new AppError('rate-limited', { details: { retryAfterSeconds: proofMinutes * 60 } });
    }
    await insertProof(transaction, {
      id,
      tokenHash: sha256(token),
      codeHash: codeHashOf(secret, id, code),
      browserHash: sha256(request.browser),
      email,
      returnTo: safeReturnAddress(request.returnTo),
      expiresAt,
    });
    await queueMail(transaction, secret, {
      municipalityId: request.municipalityId,
      kind: 'emailProof',
      recipient: request.email,
      subject: words.subject,
      // Opening it uses nothing up: the page sends the token when the person presses the button.
      body: words.body(
        `${publicUrl}/min-side/bekreft?nokkel=${token}${inLanguage}`,
        `${code.slice(0, 3)} ${code.slice(3)}`,
      ),
      expiresAt,
    });
  });
}

/** Begins a session of the address's owner. Throws `email-proof-wrong` and `email-proof-over`. */
export async function answerByEmail(
  room: EmailProofRoom,
  answer: EmailProofAnswer,
  browser: string | undefined,
): Promise<SignedIn & { readonly returnTo: string; readonly isSameBrowser: boolean }> {
  const { database, secret } = room;
  const taken = await database.withRole('identity', {}, async (transaction) => {
    if ('token' in answer) {
      const proof = await takeProofByToken(transaction, sha256(answer.token));
      if (!proof) return 'over' as const;
      const isSameBrowser =
        browser !== undefined && Buffer.compare(sha256(browser), Buffer.from(proof.browserHash)) === 0;
      return { ...proof, isSameBrowser };
    }
    if (browser === undefined) return 'over' as const;
    const proof = await takeProofByCode(transaction, {
      email: answer.email.toLowerCase(),
      browserHash: sha256(browser),
      codeHash: (id) => codeHashOf(secret, id, answer.code),
    });
    return typeof proof === 'string' ? proof : { ...proof, isSameBrowser: true };
  });
  // Thrown outside, since a wrong try must be counted.
  if (taken === 'wrong') throw new AppError('email-proof-wrong');
  if (taken === 'over') throw new AppError('email-proof-over');
  const personId = await database.withRole('identity', {}, (transaction) =>
    keepPerson(transaction, {
      issuer: emailIssuer,
      subject: secret.hash('email-address', taken.email).toString('hex'),
      nationalIdHash: null,
      email: taken.email,
      name: null,
    }),
  );
  const session = await beginSession(database, {
    personId,
    level: 'email',
    organisationNumber: null,
    organisationName: null,
  });
  return { ...session, returnTo: taken.returnTo, isSameBrowser: taken.isSameBrowser };
}

/** Six digits are quickly tried through, so their hash needs a key; the id keeps two codes apart. */
function codeHashOf(secret: ServerSecret, id: string, code: string): Buffer {
  return secret.hash('email-code', `${id} ${code}`);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
