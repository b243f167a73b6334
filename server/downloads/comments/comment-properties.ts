import type { AuthorKind } from '../../../domain/comments/comment-author.ts';
import { outcomeNames } from '../../../domain/outcomes.ts';
import type { CommentRow } from './comment-downloads.queries.ts';

/** What a file says of a comment, by the names of its columns, in the order they stand. */
export type CommentProperties = Readonly<Record<string, string | number | null>>;

export type CommentFileHead = {
  /** "Inneholder data under …" */
  readonly attribution: string;
  readonly licence: string;
};

/** A comment as a row of a table; `null` for what is not there. */
export function commentProperties(comment: CommentRow): CommentProperties {
  return {
    nummer: comment.number,
    tillegg_til: comment.parentNumber,
    mottatt: comment.receivedAt.slice(0, 10),
    kom_for_sent: comment.isLate ? 'ja' : 'nei',
    avsender: authorNames[comment.authorKind],
    språk: comment.language,
    overskrift: comment.heading,
    tekst: comment.text,
    sladdet: comment.isRedacted ? 'ja' : 'nei',
    temaer: comment.themes.join(', ') || null,
    utfall: comment.outcome === null ? null : outcomeNames[comment.outcome].nb,
    svar: comment.answer,
    endring: comment.change,
  };
}

const authorNames: Readonly<Record<AuthorKind, string>> = {
  private: 'Privatperson',
  organisation: 'Organisasjon',
  authority: 'Myndighet',
};
