import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import type { PlanHearing } from '../../plans/plan-state.ts';
import type { CommentDraft } from '../draft/comment-draft.ts';
import parts from '../step-parts.module.css';
import { sendMessages } from './send-messages.ts';

type AfterDeadlineProps = {
  readonly hearing: Pick<PlanHearing, 'email' | 'phone'>;
  readonly draft: Pick<CommentDraft, 'heading' | 'text'>;
  readonly planName: string;
};

/** What is left to do with a comment that the hearing no longer takes. */
export function AfterDeadline(props: AfterDeadlineProps) {
  const m = useMessages(sendMessages);
  return (
    <section className="ds-alert" data-color="warning" aria-labelledby="after-deadline">
      <h2 id="after-deadline" className="ds-heading" data-size="2xs">
        {m.tooLateTitle}
      </h2>
      <p>{m.tooLate}</p>
      <OtherWays {...props} />
    </section>
  );
}

/** By e-mail or telephone, which reach the municipality also without us; the text to take along. */
export function OtherWays({ hearing, draft, planName }: AfterDeadlineProps) {
  const m = useMessages(sendMessages);
  const say = useStatus();
  const { email, phone } = hearing;
  const text = [draft.heading, draft.text].filter((part) => part.trim() !== '').join('\n\n');
  // Longer addresses are cut off by mail programs; the text can be copied.
  const body = text.length <= 1500 ? `&body=${encodeURIComponent(text)}` : '';
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(m.textCopied),
      () => undefined,
    );
  return (
    <p className={parts.buttons}>
      {email && (
        <a
          className="ds-button"
          data-variant="secondary"
          href={`mailto:${email}?subject=${encodeURIComponent(m.mailSubject(planName))}${body}`}
        >
          {m.byEmail}
        </a>
      )}
      {phone && (
        <a className="ds-button" data-variant="secondary" href={`tel:${phone.replace(/\s/g, '')}`}>
          {m.call(phone)}
        </a>
      )}
      <button type="button" className="ds-button" data-variant="tertiary" onClick={() => void copy()}>
        {m.copyText}
      </button>
    </p>
  );
}
