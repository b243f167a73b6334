import { useEffect, useState } from 'react';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import type { PlanHearing } from '../../plans/plan-state.ts';
import { type CommentDraft, isUntouched } from '../draft/comment-draft.ts';
import { readDraft, removeDraft } from '../draft/draft-store.ts';
import { forgetFile } from '../files/kept-files.ts';
import { OtherWays } from '../send/after-deadline.tsx';
import styles from '../send/comment-card.module.css';
import parts from '../step-parts.module.css';
import { unsentMessages } from './unsent-messages.ts';

type UnsentDraftProps = { readonly hearing: PlanHearing; readonly planName: string };

/** What was written on this device in a hearing that takes no more: told, shown and not thrown away. */
export function UnsentDraft({ hearing, planName }: UnsentDraftProps) {
  const m = useMessages(unsentMessages);
  const say = useStatus();
  const [draft, setDraft] = useState<CommentDraft | null>(null);
  useEffect(() => {
    readDraft(hearing.id)
      .then((kept) => setDraft(kept && !isUntouched(kept) ? kept : null))
      .catch(() => undefined);
  }, [hearing.id]);
  if (!draft) return null;
  const remove = async () => {
    await removeDraft(hearing.id).catch(() => undefined);
    await Promise.all(draft.files.map(({ id }) => forgetFile(id)));
    setDraft(null);
    say(m.removed);
  };
  return (
    <section className={styles.preview} aria-labelledby="unsent-draft">
      <h2 id="unsent-draft" className="ds-heading" data-size="2xs">
        {m.keptTitle}
      </h2>
      <p>{m.keptText}</p>
      {draft.heading && <p>{draft.heading}</p>}
      <blockquote className={styles.keptText}>{draft.text}</blockquote>
      {draft.files.length > 0 && (
        <ul>
          {draft.files.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <OtherWays hearing={hearing} draft={draft} planName={planName} />
      <p>
        <button type="button" className={parts.small} onClick={() => void remove()}>
          {m.remove}
        </button>
      </p>
    </section>
  );
}
