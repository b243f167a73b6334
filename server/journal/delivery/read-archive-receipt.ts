import { SaxesParser } from 'saxes';
import { z } from 'zod';
import type { ArchiveReceipt } from './journal-adapter.ts';

const plainSchema = z.object({
  key: z.string().max(200),
  journalNumber: z.string().trim().min(1).max(60),
  journalDate: z.iso.date().optional(),
});

/**
 * What an archive says back: the `arkivmelding-kvittering.xml` of Fiks Arkiv v1, or our own JSON of
 * `{ key, journalNumber, journalDate }`. Null where it is neither, or says that it failed.
 */
export function readArchiveReceipt(text: string): ArchiveReceipt | null {
  return text.trimStart().startsWith('{') ? readPlain(text) : readFiks(text);
}

function readPlain(text: string): ArchiveReceipt | null {
  try {
    const { key, journalNumber, journalDate = null } = plainSchema.parse(JSON.parse(text));
    return { key, journalNumber, journalDate };
  } catch {
    return null;
  }
}

/** The number is of year and sequence, as the journal counts: «2026/1234». */
function readFiks(text: string): ArchiveReceipt | null {
  const found = new Map<string, string>();
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let written = '';
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('doctype', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ local }) => {
    path.push(local);
    written = '';
  });
  parser.on('text', (piece) => {
    written += piece;
  });
  parser.on('closetag', ({ local }) => {
    // The folder's own key has the same name: only what stands in the registration is of the entry.
    if (path.includes('registreringKvittering') && !path.includes('dokumentbeskrivelseKvittering')) {
      found.set(local, written.trim());
    }
    path.pop();
    written = '';
  });
  try {
    parser.write(text).close();
  } catch {
    return null;
  }
  const [key, year, sequence] = ['noekkel', 'journalaar', 'journalsekvensnummer'].map((name) =>
    found.get(name),
  );
  if (isBroken || !key || !year || !sequence) return null;
  return {
    key,
    journalNumber: `${year}/${sequence}`,
    journalDate: found.get('journaldato')?.slice(0, 10) ?? null,
  };
}
