import type { AnswerContent, JournalKind } from '../../../domain/journal/journal-entry.ts';
import type { ShieldingDecision } from '../../../domain/journal/journal-shielding.ts';
import type { CommentSheet } from '../../comments/sheet/comment-sheet.ts';

/** One registration for the archive, before it is written. */
export type JournalRegistration = {
  readonly entryId: number;
  readonly key: string;
  readonly kind: JournalKind;
  readonly sequence: number;
  readonly happenedAt: Date;
  readonly answer: AnswerContent;
  readonly shielding: ShieldingDecision;
  readonly sheet: CommentSheet;
};

/** A file of the package. Its name in the package is plain ASCII; its own name is what people called it. */
export type PackageFile = {
  readonly fileName: string;
  readonly title: string;
  readonly ownName: string;
  readonly mediaType: string;
  /** PRONOM's name of the format, where it is known. */
  readonly format?: { readonly code: string; readonly name: string };
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Bytes that we made; absent where the store has them under their hash. */
  readonly bytes?: Uint8Array;
};

/** What is handed to the archive: the message and its files, the main document first. */
export type JournalPackage = {
  readonly key: string;
  /** Without ending; the same each time. */
  readonly name: string;
  readonly municipalityNumber: string;
  readonly message: string;
  readonly files: readonly PackageFile[];
};
