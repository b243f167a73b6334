import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { osloDate } from '../../../domain/oslo-time.ts';
import { planDecisionSchema } from '../../../domain/plan-input.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';
import { TextField } from '../form/text-field.tsx';
import type { DeskPlan } from '../hearings/hearing-desk.ts';
import { decisionMessages } from './decision-messages.ts';

type DecisionDialogProps = { readonly plan: DeskPlan; readonly onClose: () => void };

/** The day of the council's decision, and the day from which the plan is in force. */
export function DecisionDialog({ plan: { plan }, onClose }: DecisionDialogProps) {
  const m = useMessages(decisionMessages);
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const today = osloDate(new Date());
  const [decidedOn, setDecidedOn] = useState(plan.decidedOn ?? today);
  const [inForceOn, setInForceOn] = useState(plan.inForceOn ?? '');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const decide = useMutation(
    api.plansDesk.decide.mutationOptions({
      onSuccess: async () => {
        say(m.registered);
        await Promise.all([
          queryClient.invalidateQueries(api.plansDesk.pathFilter()),
          queryClient.invalidateQueries(api.hearingsDesk.pathFilter()),
        ]);
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = planDecisionSchema.safeParse({
      planId: plan.id,
      expectedRevision: plan.revision,
      decidedOn,
      inForceOn: inForceOn || null,
    });
    const faults = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
    if (decidedOn > today) faults.push('decidedOn');
    setWrong(faults);
    const [first] = faults;
    if (first) return document.getElementById(first === 'inForceOn' ? 'in-force-on' : 'decided-on')?.focus();
    if (parsed.success) decide.mutate(parsed.data);
  };
  return (
    <DeskDialog title={m.decisionTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{m.decisionText}</p>
        {decide.isError && <Failure error={decide.error} />}
        <TextField
          id="decided-on"
          type="date"
          label={m.decidedOn}
          value={decidedOn}
          error={wrong.includes('decidedOn') ? m.decidedOnWrong : undefined}
          onChange={setDecidedOn}
        />
        <TextField
          id="in-force-on"
          type="date"
          label={m.inForceOn}
          hint={m.inForceOnHint}
          value={inForceOn}
          error={wrong.includes('inForceOn') ? m.inForceOnWrong : undefined}
          onChange={setInForceOn}
        />
        <div className={styles.actions}>
          <button type="submit" className="ds-button" aria-busy={decide.isPending}>
            {m.saveDecision}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {m.cancel}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
