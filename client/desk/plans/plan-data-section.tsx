import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { planInputSchema } from '../../../domain/plan-input.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { conflictOf, conflictWords } from '../conflict-details.ts';
import styles from '../desk.module.css';
import type { DeskPlan } from '../hearings/hearing-desk.ts';
import { planDataMessages } from './plan-data-messages.ts';
import { fieldsOf } from './plan-fields.ts';
import { type PlanFields, PlanForm } from './plan-form.tsx';

/** The plan's own data, to read and to change. */
export function PlanDataSection({ plan }: { readonly plan: DeskPlan }) {
  const m = useMessages(planDataMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const [fields, setFields] = useState<PlanFields>(() => fieldsOf(plan));
  const update = useMutation(
    api.plansDesk.update.mutationOptions({
      onSuccess: async () => {
        say(m.saved);
        await queryClient.invalidateQueries(api.plansDesk.pathFilter());
      },
    }),
  );
  const save = (input: z.output<typeof planInputSchema>, expectedRevision: number) =>
    update.mutate({ planId: plan.plan.id, expectedRevision, plan: input });
  const conflict = update.error && conflictOf(update.error);
  const takeTheirs = async () => {
    await queryClient.invalidateQueries(api.plansDesk.pathFilter());
    const fresh = queryClient.getQueryData(api.plansDesk.get.queryKey({ planId: plan.plan.id }));
    if (fresh) setFields(fieldsOf(fresh));
    update.reset();
  };
  return (
    <section className={styles.section} aria-labelledby="plan-data">
      <h2 id="plan-data">{m.planData}</h2>
      {update.isError && !conflict && <Failure error={update.error} />}
      {conflict && (
        <div className="ds-alert" data-color="warning" role="alert">
          <p className="ds-paragraph">{m.conflict(conflictWords(conflict, m.someone, language))}</p>
          <div className={styles.actions}>
            <button
              type="button"
              className="ds-button"
              onClick={() => {
                const parsed = planInputSchema.safeParse(fields);
                if (parsed.success) save(parsed.data, conflict.revision);
              }}
            >
              {m.saveAnyway}
            </button>
            <button type="button" className="ds-button" data-variant="secondary" onClick={takeTheirs}>
              {m.reload}
            </button>
          </div>
        </div>
      )}
      <PlanForm
        fields={fields}
        onChange={setFields}
        onSubmit={(input) => save(input, plan.plan.revision)}
        submitLabel={m.save}
        isSaving={update.isPending}
      />
    </section>
  );
}
