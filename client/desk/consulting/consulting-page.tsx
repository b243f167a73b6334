import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { CaseList } from '../cases/case-list.tsx';
import { deliveryMessages } from '../deliveries/delivery-messages.ts';
import deskStyles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import planStyles from '../plans/plans.module.css';
import { consultingMessages } from './consulting-messages.ts';

/** The plans that a consultant works on, to deliver to, and their hearings, to read. */
export default function ConsultingPage() {
  const m = useMessages(consultingMessages);
  const words = useMessages(deliveryMessages);
  const api = useApi();
  const plans = useQuery(api.drafts.plans.queryOptions());
  const cases = useQuery(api.consulting.list.queryOptions());
  return (
    <DeskPage title={m.title} back="desk" facts={m.intro}>
      <section className={deskStyles.section} aria-labelledby="plans">
        <h2 id="plans">{words.plans}</h2>
        {plans.isPending && <Loading />}
        {plans.isLoadingError && <Failure error={plans.error} onRetry={() => plans.refetch()} />}
        {plans.data?.length === 0 && <p className={deskStyles.empty}>{words.noPlans}</p>}
        <ul className={planStyles.rows}>
          {plans.data?.map(({ planId, name, identifier, waiting, sentBack }) => (
            <li key={planId}>
              <span>
                <Link href={`/desk/mine-planer/plan/${planId}`}>{name}</Link>
                <small>{identifier}</small>
              </span>
              <span>
                {[waiting > 0 && words.waiting(waiting), sentBack > 0 && words.sentBackCount(sentBack)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={deskStyles.section} aria-labelledby="hearings">
        <h2 id="hearings">{words.hearings}</h2>
        {cases.isPending && <Loading />}
        {cases.isLoadingError && <Failure error={cases.error} onRetry={() => cases.refetch()} />}
        {cases.data && (
          <CaseList cases={cases.data} hrefOf={({ hearingId }) => `/desk/mine-planer/${hearingId}`} />
        )}
      </section>
    </DeskPage>
  );
}
