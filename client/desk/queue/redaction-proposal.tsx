import { type FormEvent, useState } from 'react';
import { legalBasisWords } from '../../../domain/desk.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { TextField } from '../form/text-field.tsx';
import type { CommentAct } from './comment-act.ts';
import type { DeskComment } from './comment-view.tsx';
import { decisionMessages } from './decision-messages.ts';
import { redactionMessages } from './redaction-messages.ts';
import parts from './work-parts.module.css';

type RedactionProposalProps = {
  readonly proposal: NonNullable<DeskComment['proposal']>;
  readonly onAct: (act: CommentAct) => void;
  /** Opens the form with the text as it was proposed. */
  readonly onChange: () => void;
};

/** A redacted copy that waits for its second person, or that one has sent back. */
export function RedactionProposal({ proposal, onAct, onChange }: RedactionProposalProps) {
  const m = { ...useMessages(decisionMessages), ...useMessages(redactionMessages) };
  const language = useLanguage();
  const [isReturning, setIsReturning] = useState(false);
  const { id: proposalId, proposedBy, proposedAt, legalBasis, reason } = proposal;
  const now = new Date();
  return (
    <section className={parts.inset} aria-labelledby="proposal">
      <h4 id="proposal">{m.proposalTitle}</h4>
      <p className={parts.meta}>
        {m.proposalBy(proposedBy, instantWords(new Date(proposedAt), now, language))}
      </p>
      {proposal.state === 'returned' && (
        <p className={parts.sensitiveNote}>
          <strong>{m.proposalReturned(proposal.decidedBy ?? '')}</strong> {proposal.note}
        </p>
      )}
      {proposal.publicHeading && <strong>{proposal.publicHeading}</strong>}
      <p className={parts.text}>{proposal.publicText}</p>
      <p className={parts.meta}>
        {legalBasisWords(legalBasis, osloDate(now), language)}. {reason}
        {proposal.nameHidden && ` ${m.nameIsHidden}`}
        {proposal.placesHidden && ` ${m.placesAreHidden}`}
      </p>
      {proposal.state === 'waiting' && <p>{proposal.isOwn ? m.proposalOwn : m.proposalOther}</p>}
      {isReturning ? (
        <ReturnForm
          onReturn={(note) => onAct({ kind: 'redaction', decision: 'return', proposalId, note })}
          onCancel={() => setIsReturning(false)}
        />
      ) : (
        <div className={parts.buttons}>
          {proposal.state === 'waiting' && !proposal.isOwn && (
            <>
              <button
                type="button"
                className="ds-button"
                onClick={() => onAct({ kind: 'redaction', decision: 'confirm', proposalId })}
              >
                {m.confirmRedact}
              </button>
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() => setIsReturning(true)}
              >
                {m.returnRedact}
              </button>
            </>
          )}
          {proposal.state === 'returned' && (
            <button type="button" className="ds-button" onClick={onChange}>
              {m.redact}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

type ReturnFormProps = { readonly onReturn: (note: string) => void; readonly onCancel: () => void };

function ReturnForm({ onReturn, onCancel }: ReturnFormProps) {
  const m = { ...useMessages(decisionMessages), ...useMessages(redactionMessages) };
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!note.trim()) return document.getElementById('return-note')?.focus();
    onReturn(note);
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <TextField
        id="return-note"
        label={m.returnNote}
        hint={m.returnNoteHint}
        rows={3}
        maxLength={1000}
        value={note}
        onChange={setNote}
        error={isTried && !note.trim() ? m.returnNoteMissing : undefined}
      />
      <div className={parts.buttons}>
        <button type="submit" className="ds-button">
          {m.returnRedact}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onCancel}>
          {m.cancel}
        </button>
      </div>
    </form>
  );
}
