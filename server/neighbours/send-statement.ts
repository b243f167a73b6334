import { commentLimits } from '../../domain/comments/comment-limits.ts';
import { AppError } from '../../domain/errors.ts';
import type { Statement } from '../../domain/neighbours/neighbour-statement.ts';
import { objectionOpening } from '../../domain/neighbours/objection-grounds.ts';
import type { Session } from '../accounts/session.ts';
import { type Receipt, type SendingAuthority, submitComment } from '../comments/submit-comment.ts';
import type { Database } from '../database/database.ts';

type Sending = {
  readonly statement: Statement;
  readonly hearingId: string;
  readonly sender: SendingAuthority;
};

/** Sends a statement as an authority, by the way that every comment takes. Throws what `submitComment` throws. */
export async function sendStatement(
  database: Database,
  staff: Session,
  { statement, hearingId, sender }: Sending,
): Promise<Receipt> {
  const { idempotencyKey, receiptSecret, target, planVersionIds, places, heading, files, language } =
    statement;
  const { kind, grounds, email, phone } = statement;
  const opening = kind === 'objection' ? `${objectionOpening(grounds, language)}\n\n` : '';
  const text = opening + statement.text;
  if (text.length > commentLimits.textCharacters) {
    throw new AppError('validation', { details: { field: 'text' } });
  }
  return submitComment(
    database,
    {
      ...{
        idempotencyKey,
        receiptSecret,
        target,
        planVersionIds,
        places,
        heading,
        files,
        language,
        text,
        hearingId,
      },
      author: {
        kind: 'authority',
        name: staff.displayName,
        organisationName: sender.name,
        organisationNumber: '',
        email,
        phone,
        address: '',
        onBehalfOf: '',
      },
      underAge: false,
    },
    { sender },
  );
}
