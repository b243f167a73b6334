/** What happened to a comment that the log of a municipality holds. */
export const proofEventKinds = ['received', 'withdrawn', 'handled', 'erased'] as const;
export type ProofEventKind = (typeof proofEventKinds)[number];

/**
 * All that is bound by the receipt of a comment: what its author sent, when it came and as what it was
 * registered. Times are UTC with microseconds; `shape` is the geometry as little-endian WKB in hexadecimal (WGS 84
 * longitude and latitude); `author` is a hash of its own, so that a person can be erased and the record stay.
 */
export type ReceivedRecord = {
  readonly event: 'received';
  readonly comment: string;
  readonly municipality: string;
  readonly hearing: string;
  readonly number: number;
  readonly kind: string;
  readonly parent: string | null;
  readonly channel: string;
  readonly receivedAt: string;
  readonly acceptedAt: string;
  readonly isLate: boolean;
  readonly language: string;
  readonly target: string;
  readonly planObject: string | null;
  readonly provision: string | null;
  readonly document: string | null;
  readonly documentPage: number | null;
  readonly heading: string | null;
  readonly text: string;
  readonly places: readonly {
    readonly position: number;
    readonly label: string | null;
    readonly planObject: string | null;
    /** The paragraph of the text that it belongs to, from 1. */
    readonly paragraph: number | null;
    readonly shape: string;
  }[];
  readonly planVersions: readonly string[];
  /** Each file by the SHA-256 of its bytes. */
  readonly files: readonly string[];
  /** What each file is, in its sender's words; left out where nobody said. */
  readonly fileDescriptions?: readonly (string | null)[];
  /** When the upload began that was on its way as the deadline passed; left out for all others. */
  readonly begunAt?: string;
  readonly authorKind: string;
  readonly underAge: boolean;
  readonly author: string | null;
};

/** Its author's withdrawal; the comment itself stays as it was received. */
export type WithdrawnRecord = {
  readonly event: 'withdrawn';
  readonly comment: string;
  readonly withdrawnAt: string;
  readonly reason: string | null;
};

/** What the municipality decided to show of it, and what it answered, from one revision on. */
export type HandledRecord = {
  readonly event: 'handled';
  readonly comment: string;
  readonly webState: string;
  readonly publicHeading: string | null;
  readonly publicText: string | null;
  readonly placesHidden: boolean;
  readonly nameHidden: boolean;
  readonly holdReason: string | null;
  readonly legalBasis: string | null;
  readonly answerText: string | null;
  readonly outcome: string | null;
  readonly changeText: string | null;
  readonly answeredAt: string | null;
};

/** What of its author was taken away; `author` is the hash of what is left, with a new salt. */
export type ErasedRecord = {
  readonly event: 'erased';
  readonly comment: string;
  readonly author: string;
};

export type CommentRecord = ReceivedRecord | WithdrawnRecord | HandledRecord | ErasedRecord;
