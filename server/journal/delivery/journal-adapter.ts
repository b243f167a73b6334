import type { JournalPackage } from '../package/journal-package.ts';

/** A number that the archive gave one of our entries. */
export type ArchiveReceipt = {
  /** As `journalKey` makes it. */
  readonly key: string;
  readonly journalNumber: string;
  /** `YYYY-MM-DD`; the day it came back where the archive does not say. */
  readonly journalDate: string | null;
};

/**
 * The way to one archive system. What it is handed may come twice, after a crash between the handing over and our
 * note of it: our key in the message is what the archive knows it by.
 */
export type JournalAdapter = {
  /** Stands on the entry as how it went. */
  readonly name: 'folder' | 'adapter';
  /** Answers once the archive, or the way to it, has the whole package safely; the number if it comes at once. */
  deliver(made: JournalPackage): Promise<ArchiveReceipt | null>;
  /**
   * Hands each number that has come back to `take`, which throws when it cannot be noted; only then is it forgotten.
   */
  collect(take: (receipt: ArchiveReceipt, municipalityNumber: string | null) => Promise<void>): Promise<void>;
};
