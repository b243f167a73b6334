import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { planStatusNames } from '../../../domain/plan-codes/plan-statuses.ts';
import { planInputSchema } from '../../../domain/plan-input.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';
import { RadioGroup } from '../form/radio-group.tsx';
import type { DeskPlan } from '../hearings/hearing-desk.ts';
import { decisionMessages } from './decision-messages.ts';
import { fieldsOf } from './plan-fields.ts';

/** planstatus of plans that have come to their end: repealed, replaced, overridden, rejected, withdrawn. */
export const endedStatuses = [4, 5, 8, 9, 10] as const;

const choices = ['4', '5', '9', '10'] as const;
type Choice = (typeof choices)[number];

type EndPlanDialogProps = { readonly plan: DeskPlan; readonly onClose: () => void };

/** Why a plan has come to its end; it stays to be read, named as what it is. */
export function EndPlanDialog({ plan, onClose }: EndPlanDialogProps) {
  const m = useMessages(decisionMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const isDecided = plan.plan.decidedOn !== null || plan.plan.status === 3;
  const present = choices.find((choice) => choice === String(plan.plan.status));
  const [status, setStatus] = useState<Choice>(present ?? (isDecided ? '4' : '10'));
  const update = useMutation(
    api.plansDesk.update.mutationOptions({
      onSuccess: async () => {
        say(m.endRegistered);
        await queryClient.invalidateQueries(api.plansDesk.pathFilter());
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = planInputSchema.safeParse({ ...fieldsOf(plan), status: Number(status) });
    if (!parsed.success) return;
    update.mutate({ planId: plan.plan.id, expectedRevision: plan.plan.revision, plan: parsed.data });
  };
  return (
    <DeskDialog title={m.endTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{m.endText}</p>
        {update.isError && <Failure error={update.error} />}
        <RadioGroup<Choice>
          id="end-status"
          legend={m.endReason}
          value={status}
          options={choices.map((value) => ({ value, label: nameOfCode(planStatusNames, value, language) }))}
          onChange={setStatus}
        />
        <div className={styles.actions}>
          <button type="submit" className="ds-button" data-color="danger" aria-busy={update.isPending}>
            {m.end}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {m.cancel}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
