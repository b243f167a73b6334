import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { hearingStateNames } from '../../../domain/hearings/hearing-state.ts';
import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { planTypeNames } from '../../../domain/plan-codes/plan-types.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DeliveriesSection } from '../deliveries/deliveries-section.tsx';
import deskStyles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { NewHearing } from '../hearings/new-hearing.tsx';
import { DecisionSection } from './decision-section.tsx';
import { DocumentsSection } from './documents-section.tsx';
import { PlanDataSection } from './plan-data-section.tsx';
import { planDeskMessages } from './plan-desk-messages.ts';
import styles from './plans.module.css';
import { VersionsSection } from './versions-section.tsx';

/** One plan at the desk: its hearings, map, provisions, documents and data. */
export default function PlanDeskPage({ planId }: { readonly planId: string }) {
  const m = useMessages(planDeskMessages);
  const language = useLanguage();
  const api = useApi();
  const plan = useQuery(api.plansDesk.get.queryOptions({ planId }));
  const me = useQuery(api.accounts.me.queryOptions());
  if (plan.isLoadingError) return <Failure error={plan.error} onRetry={() => plan.refetch()} />;
  if (!plan.data) return <Loading />;
  const { identifier, name, planType } = plan.data.plan;
  const isPublic = plan.data.versions.some(({ publishedAt }) => publishedAt !== null);
  return (
    <DeskPage
      title={name}
      back="desk"
      facts={`${identifier} · ${nameOfCode(planTypeNames, planType, language)}`}
      actions={
        <>
          {isPublic && (
            <Link
              className="ds-button"
              data-variant="secondary"
              href={`/plan/${me.data?.municipalityNumber}/${encodeURIComponent(identifier)}`}
            >
              {m.publicPage}
            </Link>
          )}
          <NewHearing planId={planId} />
        </>
      }
    >
      <PlanHearings planId={planId} />
      <DeliveriesSection planId={planId} />
      <VersionsSection plan={plan.data} />
      <DocumentsSection plan={plan.data} />
      <DecisionSection plan={plan.data} />
      <PlanDataSection key={`${planId} ${plan.data.plan.status}`} plan={plan.data} />
    </DeskPage>
  );
}

function PlanHearings({ planId }: { readonly planId: string }) {
  const m = useMessages(planDeskMessages);
  const language = useLanguage();
  const api = useApi();
  const hearings = useQuery(api.hearingsDesk.list.queryOptions({ planId }));
  return (
    <section className={deskStyles.section} aria-labelledby="hearings-title">
      <h2 id="hearings-title">{m.hearings}</h2>
      {hearings.data?.length === 0 && <p className={deskStyles.note}>{m.noHearings}</p>}
      <ul className={styles.rows}>
        {hearings.data?.map(({ id, draft, state, publishedAt }) => (
          <li key={id}>
            <Link
              className={deskStyles.wayOn}
              href={publishedAt ? `/desk/horing/${id}` : `/desk/horing/${id}/oppsett`}
            >
              {hearingKindRules[draft.kind].names[language]}
            </Link>
            <span>{hearingStateNames[state][language]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
