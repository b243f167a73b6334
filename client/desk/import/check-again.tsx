import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Answers } from '../../app/api-types.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import deskStyles from '../desk.module.css';
import { type ImportFields, ImportFieldset } from './import-choices.tsx';
import { importMessages } from './import-messages.ts';
import { useImportOffice } from './import-office.ts';

type CheckAgainProps = { readonly state: Answers['planImports']['get']; readonly isOpen?: boolean };

/** Checks the file that is here once more, with other choices, without a new upload. */
export function CheckAgain({ state, isOpen = false }: CheckAgainProps) {
  const m = useMessages(importMessages);
  const { calls } = useImportOffice();
  const queryClient = useQueryClient();
  const { choices } = state;
  const [fields, setFields] = useState<ImportFields>({
    plan: choices.plan ?? '',
    alternative: choices.alternative ?? '',
    srid: choices.srid === null ? '' : String(choices.srid),
  });
  const check = useMutation(
    calls.check.mutationOptions({
      onSuccess: (begun) => queryClient.setQueryData(calls.get.queryKey({ importId: state.id }), begun),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate({ importId: state.id, choices: toChoices(fields) });
  };
  return (
    <details className={deskStyles.details} open={isOpen}>
      <summary>{m.more}</summary>
      <form className="stack" onSubmit={submit}>
        <ImportFieldset
          fields={fields}
          onChange={setFields}
          isBound={state.draftFor !== null || state.deliveryId !== null}
        />
        {check.isError && <Failure error={check.error} />}
        <div className={deskStyles.actions}>
          <button type="submit" className="ds-button" data-variant="secondary" aria-busy={check.isPending}>
            {m.checkAgain}
          </button>
        </div>
      </form>
    </details>
  );
}

function toChoices({ plan, alternative, srid }: ImportFields) {
  const number = Number(srid);
  return {
    plan: plan.trim() || null,
    alternative: alternative.trim() || null,
    srid: srid.trim() !== '' && Number.isInteger(number) ? number : null,
  };
}
