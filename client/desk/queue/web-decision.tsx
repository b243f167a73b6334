import { useState } from 'react';
import { legalBasisWords } from '../../../domain/desk.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { CheckBox } from '../form/check-box.tsx';
import type { DeskHearing } from '../hearings/hearing-desk.ts';
import { decisionMessages } from './decision-messages.ts';
import { HoldForm } from './hold-form.tsx';
import { RedactForm } from './redact-form.tsx';
import { RedactionProposal } from './redaction-proposal.tsx';
import { WebStateMark } from './web-state-mark.tsx';
import type { WorkPartProps } from './work-panel.tsx';
import parts from './work-parts.module.css';

export type WebForm = 'hold' | 'redact';

type WebDecisionProps = WorkPartProps & {
  readonly hearing: DeskHearing | undefined;
  /** The form that is open. */
  readonly form: WebForm | null;
  readonly onForm: (form: WebForm | null) => void;
};

/** Whether the comment stands on the web: shown, held back, or shown with parts taken out. */
export function WebDecision({ comment, hearing, form, onForm, onAct }: WebDecisionProps) {
  const m = useMessages(decisionMessages);
  const language = useLanguage();
  const [nameHidden, setNameHidden] = useState(comment.nameHidden);
  const rule = hearing?.draft.publicationRule;
  const canHideName =
    comment.authorKind === 'private' && hearing?.draft.nameRule === 'name' && !comment.underAge;
  const isHeld = comment.webState === 'held' || comment.webState === 'redacted';
  const done = async (act: Parameters<typeof onAct>[0]) => {
    if (await onAct(act)) onForm(null);
  };
  return (
    <section className={parts.part} aria-labelledby="on-the-web">
      <div className={parts.partHead}>
        <h3 id="on-the-web">{m.onTheWeb}</h3>
        <WebStateMark state={comment.webState} />
      </div>
      {rule === 'afterDeadline' && <p className={parts.meta}>{m.afterDeadlineNote}</p>}
      {rule === 'never' && <p className={parts.meta}>{m.neverNote}</p>}
      {isHeld && comment.holdReason && (
        <p className={parts.meta}>
          <strong>{m.heldBecause}:</strong> {comment.holdReason}
          {comment.legalBasis && ` ${legalBasisWords(comment.legalBasis, osloDate(new Date()), language)}.`}
        </p>
      )}
      {!form && comment.proposal && (
        <RedactionProposal proposal={comment.proposal} onAct={done} onChange={() => onForm('redact')} />
      )}
      {form === 'hold' && <HoldForm comment={comment} onAct={done} onCancel={() => onForm(null)} />}
      {form === 'redact' && <RedactForm comment={comment} onAct={done} onCancel={() => onForm(null)} />}
      {!form && !comment.isWithdrawn && (
        <>
          {canHideName && comment.webState !== 'shown' && (
            <CheckBox label={m.nameHidden} checked={nameHidden} onChange={setNameHidden} />
          )}
          <div className={parts.buttons}>
            {comment.webState !== 'shown' && (
              <button
                type="button"
                className="ds-button"
                onClick={() => onAct({ kind: 'moderate', decision: 'show', nameHidden })}
              >
                {isHeld ? m.showAgain : m.show}
              </button>
            )}
            {comment.webState !== 'held' && (
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() => onForm('hold')}
              >
                {m.hold}
              </button>
            )}
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => onForm('redact')}
            >
              {m.redact}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
