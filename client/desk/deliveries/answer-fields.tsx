import { useMessages } from '../../app/messages.ts';
import { TextField } from '../form/text-field.tsx';
import { deliveryMessages } from './delivery-messages.ts';

export type AnswerFieldValues = { readonly note: string; readonly answerTo: string };

type AnswerFieldsProps = {
  /** What makes the fields' ids differ on a page. */
  readonly id: string;
  readonly values: AnswerFieldValues;
  readonly onChange: (values: AnswerFieldValues) => void;
};

/** What a consultant says with a delivery, and where they want to be told of the answer. */
export function AnswerFields({ id, values, onChange }: AnswerFieldsProps) {
  const m = useMessages(deliveryMessages);
  return (
    <>
      <TextField
        id={`${id}-note`}
        label={m.note}
        hint={m.noteHint}
        rows={3}
        maxLength={2000}
        value={values.note}
        onChange={(note) => onChange({ ...values, note })}
      />
      <TextField
        id={`${id}-answer`}
        label={m.answerTo}
        hint={m.answerToHint}
        type="email"
        autoComplete="email"
        maxLength={254}
        value={values.answerTo}
        onChange={(answerTo) => onChange({ ...values, answerTo })}
      />
    </>
  );
}
