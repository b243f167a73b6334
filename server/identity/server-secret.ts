import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** What a key is for; each purpose has its own, so that one hash says nothing of another. */
type Purpose =
  | 'national-id'
  | 'email-address'
  | 'email-code'
  | 'mail-body'
  | 'id-token'
  | 'sign-out'
  | 'notice-off';

/** Keys that are not in the database: who has a copy of that alone learns nothing of what they protect. */
export type ServerSecret = {
  /** HMAC-SHA-256 of a text. */
  hash(purpose: Purpose, text: string): Buffer;
  seal(purpose: Purpose, text: string): Buffer;
  /** Null for what was sealed under another secret. */
  unseal(purpose: Purpose, sealed: Uint8Array): string | null;
};

const fileName = 'server-secret';
const nonceBytes = 12;
const tagBytes = 16;

/** The secret of the settings, or the data folder's own, which is made when first asked for. */
export async function openServerSecret(
  config: Pick<Config, 'dataDirectory'> & { readonly identity: Pick<Config['identity'], 'serverSecret'> },
): Promise<ServerSecret> {
  return createServerSecret(config.identity.serverSecret ?? (await readOrMake(config.dataDirectory)));
}

export function createServerSecret(secret: string): ServerSecret {
  const keys = new Map<Purpose, Buffer>();
  const keyOf = (purpose: Purpose) => {
    const known = keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, 'allmenning', purpose, 32));
    keys.set(purpose, known);
    return known;
  };
  return {
    hash: (purpose, text) => createHmac('sha256', keyOf(purpose)).update(text).digest(),
    seal: (purpose, text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyOf(purpose), nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    unseal: (purpose, sealed) => {
      try {
        const bytes = Buffer.from(sealed);
        const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose), bytes.subarray(0, nonceBytes));
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        const body = decipher.update(bytes.subarray(nonceBytes + tagBytes));
        return Buffer.concat([body, decipher.final()]).toString('utf8');
      } catch {
        // Another secret, or bytes that someone changed: either way not ours to read.
        return null;
      }
    },
  };
}

async function readOrMake(dataDirectory: string): Promise<string> {
  const path = join(dataDirectory, fileName);
  await mkdir(dataDirectory, { recursive: true });
  try {
    // Fails where it exists: two processes that start together keep the first one's.
    await writeFile(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(path, 'utf8')).trim();
}
