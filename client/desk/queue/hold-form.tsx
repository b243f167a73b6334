import { type FormEvent, useState } from 'react';
import type { LegalBasis } from '../../../domain/desk.ts';
import { useMessages } from '../../app/messages.ts';
import type { CommentAct } from './comment-act.ts';
import type { DeskComment } from './comment-view.tsx';
import { decisionMessages } from './decision-messages.ts';
import { WhyFields } from './why-fields.tsx';
import parts from './work-parts.module.css';

export type HoldFormProps = {
  readonly comment: DeskComment;
  readonly onAct: (act: CommentAct) => void;
  readonly onCancel: () => void;
};

/** Keeps the comment off the web, with why. It stays in the case. */
export function HoldForm({ comment, onAct, onCancel }: HoldFormProps) {
  const m = useMessages(decisionMessages);
  const [legalBasis, setLegalBasis] = useState<LegalBasis>(comment.legalBasis ?? 'confidential');
  const [reason, setReason] = useState(comment.holdReason ?? '');
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(!reason.trim());
    if (!reason.trim()) return document.getElementById('hold-reason')?.focus();
    onAct({ kind: 'moderate', decision: 'hold', legalBasis, reason });
  };
  return (
    <form className={parts.inset} onSubmit={submit}>
      <WhyFields
        {...{ legalBasis, reason }}
        onBasis={setLegalBasis}
        onReason={setReason}
        isReasonMissing={isMissing}
      />
      <div className={parts.buttons}>
        <button type="submit" className="ds-button">
          {m.saveHold}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onCancel}>
          {m.cancel}
        </button>
      </div>
    </form>
  );
}
