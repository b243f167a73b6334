import { Link } from 'wouter';
import { openingWords } from '../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { planMessages } from './plan-messages.ts';
import type { PlanHearing, PlanPageAnswer, PlanState } from './plan-state.ts';

type PlanActionProps = {
  readonly page: PlanPageAnswer;
  readonly hearing: PlanHearing | undefined;
  readonly state: PlanState;
};

/** The page's one primary action: to comment, while the hearing takes comments. */
export function PlanAction({ page, hearing, state }: PlanActionProps) {
  const m = useMessages(planMessages);
  const language = useLanguage();
  if (!hearing) return null;
  if (hearing.state === 'scheduled')
    return <p>{openingWords(new Date(hearing.opensAt), new Date(), language)}</p>;
  const takesLate = hearing.state === 'closed' && hearing.lateRule === 'accept';
  if (hearing.state !== 'open' && !takesLate) return null;
  const document = openDocument(page, state);
  const words = () => {
    if (takesLate) return m.giveLateComment;
    if (!document) return m.giveComment;
    return document.side ? m.giveCommentOnPage(document.side) : m.giveCommentOnDocument;
  };
  return (
    <Link
      className="ds-button"
      style={{ width: '100%' }}
      data-variant={takesLate ? 'secondary' : 'primary'}
      href={commentAddress(page, hearing, document ?? subjectOf(state))}
    >
      {words()}
    </Link>
  );
}

/** The document and page that are open, where people may speak of them: not of a former edition. */
function openDocument(page: PlanPageAnswer, { dokument, side }: PlanState): CommentSubject | undefined {
  const document = page.documents.find(({ id }) => id === dokument);
  if (!document || page.documents.some(({ replacesId }) => replacesId === document.id)) return undefined;
  return { dokument: document.id, side: document.mediaType === 'application/pdf' ? (side ?? 1) : undefined };
}

/** What a comment is asked to be about, as the address of the comment page says it. */
export type CommentSubject = {
  readonly objekt?: string | undefined;
  readonly bestemmelse?: string | undefined;
  readonly dokument?: string | undefined;
  readonly side?: number | undefined;
};

/** The object or the clause that is chosen. */
function subjectOf({ objekt, bestemmelse }: PlanState): CommentSubject {
  return objekt ? { objekt } : { bestemmelse };
}

/** Where one comments on the hearing, with what it is to be about. */
export function commentAddress(
  page: PlanPageAnswer,
  hearing: PlanHearing,
  subject: CommentSubject = {},
): string {
  const path = `/plan/${page.municipality.number}/${encodeURIComponent(page.plan.identifier)}/innspill`;
  const parameters = new URLSearchParams({ horing: hearing.code });
  for (const [name, value] of Object.entries(subject)) if (value) parameters.set(name, String(value));
  return `${path}?${parameters}`;
}
