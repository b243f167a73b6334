import type { CommentRow } from './comment-downloads.queries.ts';
import type { CommentFileHead } from './comment-properties.ts';

export const commentFormats = ['geojson', 'gpkg', 'csv'] as const;
export type CommentFormat = (typeof commentFormats)[number];

export type CommentFileTask = {
  readonly format: CommentFormat;
  readonly path: string;
  /** What the comments are about: municipality number, plan and hearing. */
  readonly name: string;
  readonly head: CommentFileHead;
  /** When the file is made, in ISO 8601. */
  readonly changed: string;
};

/** What the thread that writes a file of comments is sent, one at a time. */
export type ToCommentWriter =
  | { readonly kind: 'open'; readonly task: CommentFileTask }
  | { readonly kind: 'rows'; readonly rows: readonly CommentRow[] }
  | { readonly kind: 'finish' };
