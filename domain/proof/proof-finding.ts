/** What a recomputation of a municipality's log can find. */
export const proofFindingCodes = [
  'comment-changed',
  'comment-missing',
  'comment-inserted',
  'author-changed',
  'author-missing',
  'withdrawal-changed',
  'handling-changed',
  'entry-changed',
  'entry-missing',
  'entry-inserted',
  'seal-changed',
  'seal-missing',
  'chain-broken',
  'file-changed',
  'file-missing',
] as const;
export type ProofFindingCode = (typeof proofFindingCodes)[number];

/** One finding and what it is about: ids and numbers, never what a comment says or what a file is called. */
export type ProofFinding = {
  readonly code: ProofFindingCode;
  readonly comment?: string;
  readonly hearing?: string;
  readonly number?: number;
  readonly seal?: number;
};
