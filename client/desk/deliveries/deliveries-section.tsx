import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import deskStyles from '../desk.module.css';
import planStyles from '../plans/plans.module.css';
import { useFocusKept } from '../use-focus-kept.ts';
import { type Delivery, DeliveryFacts } from './delivery-facts.tsx';
import { deliveryMessages } from './delivery-messages.ts';
import { SendBackDialog } from './send-back-dialog.tsx';

/** What a consultant delivered to the plan, to be looked at and taken in, or sent back. Nothing where there is none. */
export function DeliveriesSection({ planId }: { readonly planId: string }) {
  const m = useMessages(deliveryMessages);
  const say = useStatus();
  const api = useApi();
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const kept = useFocusKept<HTMLUListElement>();
  const [asked, setAsked] = useState<Delivery | null>(null);
  const deliveries = useQuery(api.deliveries.list.queryOptions({ planId }));
  const openPlan = useMutation(
    api.deliveries.openPlan.mutationOptions({
      onSuccess: ({ importId }) => navigate(`/desk/importer/${importId}`),
    }),
  );
  const takeDocument = useMutation(
    api.deliveries.takeDocument.mutationOptions({
      onSuccess: async () => {
        say(m.taken);
        await queryClient.invalidateQueries(api.plansDesk.pathFilter());
      },
      onSettled: () => queryClient.invalidateQueries(api.deliveries.pathFilter()),
    }),
  );
  if (deliveries.isLoadingError)
    return <Failure error={deliveries.error} onRetry={() => deliveries.refetch()} />;
  if (!deliveries.data || deliveries.data.length === 0) return null;
  return (
    <section className={deskStyles.section} aria-labelledby="deliveries-title" id="deliveries">
      <h2 id="deliveries-title">{m.deliveries}</h2>
      <p className={deskStyles.note}>{m.deliveriesText}</p>
      {openPlan.isError && <Failure error={openPlan.error} />}
      {takeDocument.isError && <Failure error={takeDocument.error} />}
      <ul className={planStyles.rows} aria-labelledby="deliveries-title" {...kept}>
        {deliveries.data.map((delivery) => {
          const { id: deliveryId, kind, title, state } = delivery;
          return (
            <li key={deliveryId}>
              <DeliveryFacts delivery={delivery} filesPath="/files/deliveries" />
              {state === 'new' && (
                <span className={deskStyles.actions}>
                  <button
                    type="button"
                    className="ds-button"
                    data-variant="secondary"
                    onClick={() => (kind === 'planFile' ? openPlan : takeDocument).mutate({ deliveryId })}
                  >
                    {kind === 'planFile' ? m.preview : m.takeDocument}
                    <span className="visually-hidden">: {title}</span>
                  </button>
                  <button
                    type="button"
                    className="ds-button"
                    data-variant="tertiary"
                    onClick={() => setAsked(delivery)}
                  >
                    {m.sendBack}
                    <span className="visually-hidden">: {title}</span>
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {asked && <SendBackDialog deliveryId={asked.id} title={asked.title} onClose={() => setAsked(null)} />}
    </section>
  );
}
