import { type FormEvent, useState } from 'react';
import type { LegalBasis } from '../../../domain/desk.ts';
import { findPersonalText } from '../../../domain/privacy/personal-finding.ts';
import { useMessages } from '../../app/messages.ts';
import { CheckBox } from '../form/check-box.tsx';
import { TextField } from '../form/text-field.tsx';
import { decisionMessages } from './decision-messages.ts';
import type { HoldFormProps } from './hold-form.tsx';
import { redactionMessages } from './redaction-messages.ts';
import { WhyFields } from './why-fields.tsx';
import parts from './work-parts.module.css';

/** A copy for the web with parts taken out; the original stands beside it, untouched. */
export function RedactForm({ comment, onAct, onCancel }: HoldFormProps) {
  const m = { ...useMessages(decisionMessages), ...useMessages(redactionMessages) };
  // What a colleague sent back, or what waits, is gone on with.
  const begun = comment.proposal;
  const [publicHeading, setHeading] = useState(
    () =>
      begun?.publicHeading ?? comment.publicHeading ?? withoutSensitive(comment.heading ?? '', m.withheld),
  );
  const [publicText, setText] = useState(
    () => begun?.publicText ?? comment.publicText ?? withoutSensitive(comment.text, m.withheld),
  );
  const [placesHidden, setPlacesHidden] = useState(begun?.placesHidden ?? comment.placesHidden);
  const [nameHidden, setNameHidden] = useState(begun?.nameHidden ?? comment.nameHidden);
  const [legalBasis, setLegalBasis] = useState<LegalBasis>(
    begun?.legalBasis ?? comment.legalBasis ?? 'confidential',
  );
  const [reason, setReason] = useState(begun?.reason ?? comment.holdReason ?? '');
  const [isTried, setIsTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!publicText.trim()) return document.getElementById('public-text')?.focus();
    if (!reason.trim()) return document.getElementById('hold-reason')?.focus();
    const shown = { publicHeading, publicText, placesHidden, nameHidden };
    onAct({ kind: 'moderate', decision: 'redact', legalBasis, reason, ...shown });
  };
  return (
    <form className={parts.inset} onSubmit={submit}>
      {comment.heading && (
        <TextField
          id="public-heading"
          label={m.publicHeading}
          maxLength={150}
          value={publicHeading}
          onChange={setHeading}
        />
      )}
      <TextField
        id="public-text"
        label={m.publicText}
        hint={m.publicTextHint}
        rows={9}
        maxLength={30_000}
        value={publicText}
        onChange={setText}
        error={isTried && !publicText.trim() ? m.textMissing : undefined}
      />
      <div>
        <CheckBox label={m.nameHidden} checked={nameHidden} onChange={setNameHidden} />
        {comment.placesDrawn.length > 0 && (
          <CheckBox label={m.placesHidden} checked={placesHidden} onChange={setPlacesHidden} />
        )}
      </div>
      <WhyFields
        {...{ legalBasis, reason }}
        onBasis={setLegalBasis}
        onReason={setReason}
        isReasonMissing={isTried && !reason.trim()}
      />
      {comment.needsTwo && <p className={parts.meta}>{m.needsTwo}</p>}
      <div className={parts.buttons}>
        <button type="submit" className="ds-button">
          {comment.needsTwo ? m.proposeRedact : m.saveRedact}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onCancel}>
          {m.cancel}
        </button>
      </div>
    </form>
  );
}

/** A proposal: what looks sensitive is taken out already. */
function withoutSensitive(text: string, withheld: string): string {
  return findPersonalText(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + withheld + rest.slice(end),
    text,
  );
}
