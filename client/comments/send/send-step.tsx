import { Link } from 'wouter';
import { findingKindNames, findPersonalText, kindsOf } from '../../../domain/privacy/personal-finding.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import parts from '../step-parts.module.css';
import { AfterDeadline } from './after-deadline.tsx';
import styles from './comment-card.module.css';
import { CommentPreview } from './comment-preview.tsx';
import { IdentityStep } from './identity-step.tsx';
import { PrivateParts } from './private-parts.tsx';
import { sendMessages } from './send-messages.ts';
import type { Sending } from './use-sending.ts';
import { WaitingForNetwork } from './waiting-for-network.tsx';

export type SendStepProps = CommentView & { readonly sending: Sending };

/** Step 3: the comment exactly as it will stand on the web, and how the sending goes. */
export function SendStep({ sending, ...view }: SendStepProps) {
  const m = useMessages(sendMessages);
  const { hearing, goTo } = view;
  const isShown = hearing.publicationRule !== 'never';
  return (
    <div className="stack">
      {sending.status === 'waiting' && <WaitingForNetwork {...view} sending={sending} />}
      {sending.isTooLate && (
        <AfterDeadline hearing={hearing} draft={view.draft} planName={view.page.plan.name} />
      )}
      {sending.status === 'taken' && <AlreadyTaken {...view} sending={sending} />}
      <section className={styles.preview} data-shown={isShown} aria-labelledby="comment-preview-title">
        <h2 id="comment-preview-title" className="ds-heading" data-size="2xs">
          {isShown ? m.asShown : m.asReceived}
        </h2>
        <CommentPreview {...view} />
        {isShown && (
          <p className={parts.hint}>
            {hearing.publicationRule === 'afterDeadline' ? m.whenAfterDeadline : m.whenAsReviewed}
          </p>
        )}
      </section>
      {isShown && <StillPersonal draft={view.draft} />}
      <PrivateParts {...view} />
      <IdentityStep {...view} />
      <p className={parts.buttons}>
        <button type="button" className={parts.small} onClick={() => goTo('hvor')}>
          {m.editWhere}
        </button>
        <button type="button" className={parts.small} onClick={() => goTo('hva')}>
          {m.editWhat}
        </button>
      </p>
    </div>
  );
}

/** A last word on what the text holds; the person has decided by going on. */
function StillPersonal({ draft: { heading, text } }: Pick<CommentView, 'draft'>) {
  const m = useMessages(sendMessages);
  const language = useLanguage();
  const kinds = kindsOf(findPersonalText(`${heading}\n${text}`));
  if (kinds.length === 0) return null;
  return (
    <p className={parts.warning}>
      {m.stillPersonal(kinds.map((kind) => findingKindNames[kind][language]).join(', '))}
    </p>
  );
}

function AlreadyTaken({ submission, draft, sending }: SendStepProps) {
  const m = useMessages(sendMessages);
  return (
    <div className="ds-alert" data-color="info">
      <h2 className="ds-heading" data-size="2xs">
        {m.takenTitle}
      </h2>
      <p>{m.taken}</p>
      <p className={parts.buttons}>
        <Link className="ds-button" data-variant="secondary" href={`/innspill#${draft.receiptSecret}`}>
          {m.seeReceipt}
        </Link>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => sending.sendAsNew(submission)}
        >
          {m.sendAsNew}
        </button>
      </p>
    </div>
  );
}
