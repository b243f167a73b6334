import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { planStatuses, planStatusNames } from '../../../domain/plan-codes/plan-statuses.ts';
import { planTypeNames } from '../../../domain/plan-codes/plan-types.ts';
import { planInputSchema, proposerTypes } from '../../../domain/plan-input.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { planDataMessages } from './plan-data-messages.ts';

export type PlanFields = z.input<typeof planInputSchema>;
type TextName = 'identifier' | 'name' | 'caseNumber' | 'proposerName' | 'summary' | 'about' | 'placeInWords';

type PlanFormProps = {
  readonly fields: PlanFields;
  readonly onChange: (fields: PlanFields) => void;
  readonly onSubmit: (plan: z.output<typeof planInputSchema>) => void;
  readonly submitLabel: string;
  readonly isSaving: boolean;
};

/** What a plan is, in fields; what is wrong is said at its field. */
export function PlanForm({ fields, onChange, onSubmit, submitLabel, isSaving }: PlanFormProps) {
  const m = useMessages(planDataMessages);
  const language = useLanguage();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const text = (name: TextName) => ({
    id: `plan-${name}`,
    label: m[name],
    value: fields[name] ?? '',
    error: wrong.includes(name) ? m.fieldWrong : undefined,
    onChange: (value: string) => onChange({ ...fields, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = planInputSchema.safeParse(fields);
    setWrong(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])));
    if (parsed.success) return onSubmit(parsed.data);
    document.getElementById(`plan-${String(parsed.error.issues[0]?.path[0])}`)?.focus();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {wrong.length > 0 && (
        <p className="ds-validation-message" role="alert">
          {m.fixFields}
        </p>
      )}
      <TextField {...text('name')} maxLength={200} />
      <div className={styles.pair}>
        <TextField {...text('identifier')} hint={m.identifierHint} maxLength={16} />
        <TextField {...text('caseNumber')} maxLength={40} />
      </div>
      <div className={styles.pair}>
        <SelectField
          id="plan-planType"
          label={m.planType}
          value={String(fields.planType)}
          options={Object.keys(planTypeNames).map((code) => ({
            value: code,
            label: nameOfCode(planTypeNames, code, language),
          }))}
          onChange={(code) =>
            onChange({ ...fields, planType: asCode(code, planTypeCodes) ?? fields.planType })
          }
        />
        <SelectField
          id="plan-status"
          label={m.status}
          value={String(fields.status ?? 2)}
          options={planStatuses.map((code) => ({
            value: String(code),
            label: nameOfCode(planStatusNames, code, language),
          }))}
          onChange={(code) => onChange({ ...fields, status: asCode(code, planStatuses) })}
        />
      </div>
      <TextField {...text('summary')} hint={m.summaryHint} rows={3} maxLength={1000} />
      <TextField {...text('placeInWords')} hint={m.placeInWordsHint} maxLength={300} />
      <TextField {...text('about')} rows={6} maxLength={20_000} />
      <div className={styles.pair}>
        <SelectField
          id="plan-proposerType"
          label={m.proposer}
          value={fields.proposerType ?? ''}
          options={[
            { value: '', label: m.proposerUnknown },
            { value: 'public', label: m.proposerPublic },
            { value: 'private', label: m.proposerPrivate },
          ]}
          onChange={(value) =>
            onChange({ ...fields, proposerType: proposerTypes.find((type) => type === value) ?? null })
          }
        />
        <TextField {...text('proposerName')} maxLength={200} />
      </div>
      <button type="submit" className="ds-button" aria-busy={isSaving}>
        {isSaving ? m.saving : submitLabel}
      </button>
    </form>
  );
}

const planTypeCodes = [20, 21, 22, 30, 31, 32, 33, 34, 35] as const;

/** The code among the known ones; a select answers text. */
function asCode<Code extends number>(text: string, codes: readonly Code[]): Code | undefined {
  return codes.find((code) => String(code) === text);
}
