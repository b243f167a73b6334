import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { DeskPage } from '../desk-page.tsx';
import { planDataMessages } from './plan-data-messages.ts';
import { type PlanFields, PlanForm } from './plan-form.tsx';

/** A plan without a map: for a start notice or a planning programme. */
export default function NewPlanPage() {
  const m = useMessages(planDataMessages);
  const api = useApi();
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const [fields, setFields] = useState<PlanFields>({ identifier: '', name: '', planType: 35, status: 1 });
  const create = useMutation(
    api.plansDesk.create.mutationOptions({
      onSuccess: async ({ planId }) => {
        await queryClient.invalidateQueries(api.plansDesk.pathFilter());
        navigate(`/desk/plan/${planId}`);
      },
    }),
  );
  return (
    <DeskPage title={m.newPlan} back="desk" facts={m.newPlanIntro}>
      {create.isError && <Failure error={create.error} />}
      <PlanForm
        fields={fields}
        onChange={setFields}
        onSubmit={(plan) => create.mutate(plan)}
        submitLabel={m.create}
        isSaving={create.isPending}
      />
    </DeskPage>
  );
}
