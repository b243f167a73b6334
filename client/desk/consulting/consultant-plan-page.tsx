import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { planTypeNames } from '../../../domain/plan-codes/plan-types.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { CaseList } from '../cases/case-list.tsx';
import { DeliveryFacts } from '../deliveries/delivery-facts.tsx';
import { deliveryMessages } from '../deliveries/delivery-messages.ts';
import deskStyles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { importMessages } from '../import/import-messages.ts';
import { stateWords } from '../import/state-words.ts';
import planStyles from '../plans/plans.module.css';
import { useFocusKept } from '../use-focus-kept.ts';
import { DeliverDocument } from './deliver-document.tsx';
import { DeliverPlanFile } from './deliver-plan-file.tsx';
import { WithdrawDelivery } from './withdraw-delivery.tsx';

/** One plan of a consultant: what they deliver to it, what became of it, and its hearings. */
export default function ConsultantPlanPage({ planId }: { readonly planId: string }) {
  const m = useMessages(deliveryMessages);
  const language = useLanguage();
  const api = useApi();
  const plan = useQuery(api.drafts.plan.queryOptions({ planId }));
  const deliveries = useQuery(api.drafts.deliveries.queryOptions({ planId }, { staleTime: 0 }));
  const kept = useFocusKept<HTMLUListElement>();
  const cases = useQuery(api.consulting.list.queryOptions());
  const ofPlan = cases.data?.filter((one) => one.planId === planId) ?? [];
  const back = { href: '/desk/mine-planer', label: m.toPlans };
  if (plan.isLoadingError) {
    return (
      <DeskPage title={m.toPlans} back={back}>
        <Failure error={plan.error} onRetry={() => plan.refetch()} />
      </DeskPage>
    );
  }
  if (!plan.data) return <Loading />;
  const { name, identifier, planType } = plan.data;
  return (
    <DeskPage
      title={name}
      back={back}
      facts={`${identifier} · ${nameOfCode(planTypeNames, planType, language)}`}
    >
      <DeliverPlanFile planId={planId} />
      <Drafts planId={planId} />
      <section className={deskStyles.section} aria-labelledby="deliver-document">
        <h2 id="deliver-document">{m.deliverDocument}</h2>
        <DeliverDocument planId={planId} />
      </section>
      <section className={deskStyles.section} aria-labelledby="delivered">
        <h2 id="delivered">{m.delivered}</h2>
        {deliveries.isLoadingError && (
          <Failure error={deliveries.error} onRetry={() => deliveries.refetch()} />
        )}
        {deliveries.data?.length === 0 && <p className={deskStyles.note}>{m.nothingDelivered}</p>}
        <ul className={planStyles.rows} aria-labelledby="delivered" {...kept}>
          {deliveries.data?.map((delivery) => (
            <li key={delivery.id}>
              <DeliveryFacts delivery={delivery} filesPath="/files/own-deliveries" />
              {delivery.isOwn && delivery.state === 'new' && <WithdrawDelivery delivery={delivery} />}
            </li>
          ))}
        </ul>
      </section>
      {ofPlan.length > 0 && (
        <section className={deskStyles.section} aria-labelledby="plan-hearings">
          <h2 id="plan-hearings">{m.hearings}</h2>
          <CaseList cases={ofPlan} hrefOf={({ hearingId }) => `/desk/mine-planer/${hearingId}`} />
        </section>
      )}
    </DeskPage>
  );
}

/** Files that were uploaded for this plan and not delivered. */
function Drafts({ planId }: { readonly planId: string }) {
  const m = useMessages(deliveryMessages);
  const importWords = useMessages(importMessages);
  const api = useApi();
  const drafts = useQuery(api.drafts.list.queryOptions(undefined, { staleTime: 0 }));
  const own = drafts.data?.filter(({ draftFor }) => draftFor === planId) ?? [];
  if (own.length === 0) return null;
  return (
    <section className={deskStyles.section} aria-labelledby="drafts">
      <h2 id="drafts">{m.drafts}</h2>
      <p className={deskStyles.note}>{m.draftsText}</p>
      <ul className={planStyles.rows}>
        {own.map((draft) => (
          <li key={draft.id}>
            <Link href={`/desk/mine-planer/plan/${planId}/utkast/${draft.id}`}>{draft.fileName}</Link>
            <span>{stateWords(draft, { ...importWords, stateReady: m.stateReady })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
