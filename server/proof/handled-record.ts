import type { HandledRecord } from '../../domain/proof/comment-record.ts';

/** The part of a handling that the log holds: what everyone or the author may come to read. */
type Handled = Omit<HandledRecord, 'event' | 'comment'>;

/** The record of a handling; who works with the comment and its themes are the desk's own affairs. */
export function handledRecord(commentId: string, handling: Handled): HandledRecord {
  return {
    event: 'handled',
    comment: commentId,
    webState: handling.webState,
    publicHeading: handling.publicHeading,
    publicText: handling.publicText,
    placesHidden: handling.placesHidden,
    nameHidden: handling.nameHidden,
    holdReason: handling.holdReason,
    legalBasis: handling.legalBasis,
    answerText: handling.answerText,
    outcome: handling.outcome,
    changeText: handling.changeText,
    answeredAt: handling.answeredAt,
  };
}
