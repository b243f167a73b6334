import { type LegalBasis, legalBasisCodes, legalBasisWords } from '../../../domain/desk.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { decisionMessages } from './decision-messages.ts';

type WhyFieldsProps = {
  readonly legalBasis: LegalBasis;
  readonly reason: string;
  readonly onBasis: (legalBasis: LegalBasis) => void;
  readonly onReason: (reason: string) => void;
  readonly isReasonMissing: boolean;
  /** Who reads the reason; its author where nothing else is said. */
  readonly reasonHint?: string;
};

/** Legal basis from the list, and the reason in the planner's words; the author reads both. */
export function WhyFields(props: WhyFieldsProps) {
  const { legalBasis, reason, onBasis, onReason, isReasonMissing, reasonHint } = props;
  const m = useMessages(decisionMessages);
  const language = useLanguage();
  const today = osloDate(new Date());
  return (
    <>
      <SelectField<LegalBasis>
        id="hold-basis"
        label={m.legalBasis}
        value={legalBasis}
        options={legalBasisCodes.map((value) => ({ value, label: legalBasisWords(value, today, language) }))}
        onChange={onBasis}
      />
      <TextField
        id="hold-reason"
        label={m.reason}
        hint={reasonHint ?? m.reasonHint}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={onReason}
        error={isReasonMissing ? m.reasonMissing : undefined}
      />
    </>
  );
}
