import type { Answers } from '../../app/api-types.ts';

/** A comment whole, as its author may see it. */
export type ReceiptAnswer = Answers['comments']['receipt'];

export type ReceiptView = {
  readonly receipt: ReceiptAnswer;
  readonly secret: string;
  /** Reads the receipt anew. */
  readonly onChanged: () => Promise<void>;
};

/** The comment itself or one of its supplements. */
export type ReceiptComment = Pick<
  ReceiptAnswer,
  'heading' | 'text' | 'places' | 'files' | 'web' | 'withdrawnAt' | 'answer'
>;
