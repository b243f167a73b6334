import { type CodeDecision, objectTypeAttribute, type UnknownCode } from '../../../domain/code-mapping.ts';
import { officialCodes } from '../../../domain/official-codes.ts';
import { useMessages } from '../../app/messages.ts';
import { CheckBox } from '../form/check-box.tsx';
import { Field } from '../form/field.tsx';
import { CodeCombobox } from './code-combobox.tsx';
import { codeMappingMessages } from './code-mapping-messages.ts';
import styles from './import.module.css';

/** What stands in a row's fields: a text with the code first, or that the value is kept. */
export type CodeDraft = { readonly text: string; readonly isKept: boolean };
export const emptyDraft: CodeDraft = { text: '', isKept: false };

type CodeChoiceProps = {
  readonly id: string;
  readonly value: UnknownCode;
  readonly draft: CodeDraft;
  /** Faults are told once the person has tried to save. */
  readonly isTried: boolean;
  readonly onChange: (draft: CodeDraft) => void;
};

/** One unknown value with what it shall mean: an official code found by number or name, or kept as it is. */
export function CodeChoice({ id, value, draft, isTried, onChange }: CodeChoiceProps) {
  const m = useMessages(codeMappingMessages);
  const isType = value.attribute === objectTypeAttribute;
  const name = isType
    ? m.unknownType(value.value)
    : m.unknownValue(value.objectType, value.attribute, value.value);
  const isFaulty = isTried && decisionOf(value, draft) === 'faulty';
  return (
    <fieldset className={`ds-fieldset ${styles.code}`}>
      <legend>
        <strong>{name}</strong> · {m.objects(value.count)}
      </legend>
      <Field
        id={id}
        label={isType ? m.officialType : m.officialCode}
        error={isFaulty ? m.notInList : undefined}
      >
        {(control) => (
          <CodeCombobox
            control={control}
            label={isType ? m.officialType : m.officialCode}
            codes={officialCodes(value)}
            objectType={isType ? null : value.objectType}
            text={draft.text}
            isDisabled={draft.isKept}
            onChange={(text) => onChange({ ...draft, text })}
          />
        )}
      </Field>
      <CheckBox label={m.keep} checked={draft.isKept} onChange={(isKept) => onChange({ ...draft, isKept })} />
    </fieldset>
  );
}

/** What a row says: a decision, nothing yet, or a text that is no code of the list. */
export function decisionOf(value: UnknownCode, draft: CodeDraft): CodeDecision | null | 'faulty' {
  const { objectType, attribute, value: from } = value;
  if (draft.isKept) return { objectType, attribute, from, to: null };
  const [code] = draft.text.trim().split(/\s+/);
  if (!code) return null;
  const codes = officialCodes(value);
  if (codes.length > 0 && !codes.some((official) => official.code === code)) return 'faulty';
  return { objectType, attribute, from, to: code };
}
