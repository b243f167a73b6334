import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenRule } from '../../../domain/retention/retention-rule.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../form/text-field.tsx';
import own from './retention.module.css';
import { retentionMessages } from './retention-messages.ts';

type TermFormProps = {
  readonly rule: ChosenRule;
  readonly choice: { readonly least: number; readonly most: number };
  readonly days: number;
  /** What the term is of, for those who do not see where the field stands. */
  readonly label: string;
};

/** The municipality's own term, in days. */
export function TermForm({ rule, choice, days, label }: TermFormProps) {
  const m = useMessages(retentionMessages);
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState(String(days));
  const [isWrong, setIsWrong] = useState(false);
  const { least, most } = choice;
  const id = `term-${rule}`;
  const save = useMutation(
    api.retention.set.mutationOptions({
      onSuccess: async () => {
        say(m.saved);
        await queryClient.invalidateQueries(api.retention.report.queryFilter());
      },
    }),
  );
  return (
    <form
      className={own.form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const text = typed.trim();
        const chosen = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
        const isRight = chosen >= least && chosen <= most;
        setIsWrong(!isRight);
        if (isRight) save.mutate({ rule, days: chosen });
        else document.getElementById(id)?.focus();
      }}
    >
      <TextField
        id={id}
        label={m.choose}
        width="short"
        maxLength={4}
        value={typed}
        error={isWrong ? m.wrong(least, most) : undefined}
        onChange={setTyped}
      />
      <button type="submit" className="ds-button" data-variant="secondary" aria-busy={save.isPending}>
        {m.save}
      </button>
      {save.isError && <Failure error={save.error} />}
    </form>
  );
}
