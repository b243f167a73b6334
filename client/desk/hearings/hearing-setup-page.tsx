import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { hearingStateNames } from '../../../domain/hearings/hearing-state.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import deskStyles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { useMay } from '../use-may.ts';
import { AnnouncementSection } from './announcement-section.tsx';
import { AreaSection } from './area-section.tsx';
import { ConfirmationSection } from './confirmation-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { ContentSection } from './content-section.tsx';
import type { DeskHearing, DeskPlan } from './hearing-desk.ts';
import styles from './hearings.module.css';
import { PublishHearing } from './publish-hearing.tsx';
import { PublishedFacts } from './published-facts.tsx';
import { PublishedPanel } from './published-panel.tsx';
import { publishingMessages } from './publishing-messages.ts';
import { ReadinessPanel } from './readiness-panel.tsx';
import { RulesSection } from './rules-section.tsx';
import { SaveLine } from './save-line.tsx';
import { ShareSection } from './share-section.tsx';
import { TimeSection } from './time-section.tsx';
import { useHearingContent } from './use-hearing-content.ts';
import { useHearingWork } from './use-hearing-work.ts';

/** Where a hearing is prepared, put out and followed up. */
export default function HearingSetupPage({ hearingId }: { readonly hearingId: string }) {
  const api = useApi();
  const hearing = useQuery(api.hearingsDesk.get.queryOptions({ hearingId }, { staleTime: 0 }));
  const planId = hearing.data?.plan?.id;
  const plan = useQuery(
    api.plansDesk.get.queryOptions({ planId: planId ?? '' }, { enabled: planId !== undefined }),
  );
  if (hearing.isLoadingError) return <Failure error={hearing.error} onRetry={() => hearing.refetch()} />;
  if (plan.isLoadingError) return <Failure error={plan.error} onRetry={() => plan.refetch()} />;
  if (!hearing.data || !plan.data) return <Loading />;
  return <HearingSetup key={hearingId} hearing={hearing.data} plan={plan.data} />;
}

function HearingSetup({ hearing, plan }: { readonly hearing: DeskHearing; readonly plan: DeskPlan }) {
  const m = useMessages(publishingMessages);
  const language = useLanguage();
  const mayDecide = useMay()('hearings.decide');
  const work = useHearingWork(hearing);
  const contents = useHearingContent(hearing, work);
  const props = { hearing, plan, work, contents };
  const isOut = hearing.publishedAt !== null;
  return (
    <DeskPage
      title={hearingKindRules[work.draft.kind].names[language]}
      back={{ href: `/desk/plan/${plan.plan.id}`, label: plan.plan.name }}
      facts={`${plan.plan.identifier} · ${hearingStateNames[hearing.state][language]}`}
      actions={
        isOut && (
          <Link className="ds-button" data-variant="secondary" href={`/desk/horing/${hearing.id}`}>
            {m.toQueue}
          </Link>
        )
      }
    >
      <div className={styles.columns}>
        <div className={styles.form}>
          {!isOut && (
            <a className={styles.toReady} href="#ready">
              {m.readyTitle}
            </a>
          )}
          {isOut && <p className="ds-alert">{m.publishedNote}</p>}
          {isOut ? (
            <PublishedFacts {...props} />
          ) : (
            <>
              <TimeSection {...props} />
              <AnnouncementSection {...props} />
              <ContentSection {...props} />
              <AreaSection {...props} />
              <RulesSection {...props} />
            </>
          )}
          <ContactSection {...props} />
          <ShareSection {...props} />
          {!isOut && <ConfirmationSection {...props} />}
        </div>
        <aside className={styles.side}>
          {isOut ? <PublishedPanel {...props} /> : <ReadinessPanel hearing={hearing} />}
          {!isOut && mayDecide && <PublishHearing {...props} />}
          {!isOut && !mayDecide && <p className={deskStyles.note}>{m.whoPublishes}</p>}
          <SaveLine work={work} />
        </aside>
      </div>
    </DeskPage>
  );
}
