import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { OverviewDeliveries } from './deliveries/overview-deliveries.tsx';
import styles from './desk.module.css';
import { DeskHome } from './desk-home.tsx';
import { DeskPage } from './desk-page.tsx';
import { DeskPlaces } from './desk-places-nav.tsx';
import { BorrowedNote } from './duties/borrowed-note.tsx';
import { NewHearing } from './hearings/new-hearing.tsx';
import { OverviewJournal } from './journal/overview-journal.tsx';
import { OverviewNeighbours } from './neighbours/overview-neighbours.tsx';
import { OverviewHearings } from './overview-hearings.tsx';
import { overviewMessages } from './overview-messages.ts';
import { OverviewPlans } from './overview-plans.tsx';
import { RestingCases } from './retention/resting-cases.tsx';
import { SignedInFacts } from './signed-in-facts.tsx';
import { useMay } from './use-may.ts';

/** The desk's first page: the cases for those who work on them, for others the way to what they have. */
export default function OverviewPage() {
  const may = useMay();
  return may('hearings.read') ? <CaseOverview /> : <DeskHome />;
}

/** Where the planner's day begins: hearings by what is urgent, then the plans. */
function CaseOverview() {
  const m = useMessages(overviewMessages);
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  const hearings = useQuery(api.desk.overview.queryOptions(undefined, { refetchInterval: 60_000 }));
  const may = useMay();
  return (
    <DeskPage
      title={m.title(me.data?.municipalityName ?? '')}
      facts={<SignedInFacts />}
      actions={
        <>
          {may('plans.prepare') && (
            <>
              <Link className="ds-button" data-variant="secondary" href="/desk/importer">
                {m.importFile}
              </Link>
              <Link className="ds-button" data-variant="secondary" href="/desk/ny-plan">
                {m.newPlan}
              </Link>
            </>
          )}
          {may('hearings.prepare') && <NewHearing />}
        </>
      }
    >
      {may('duties.delegate') && <BorrowedNote />}
      <DeskPlaces />
      <section className={styles.section} aria-labelledby="hearings">
        <h2 id="hearings">{m.hearings}</h2>
        {hearings.isPending && <Loading />}
        {hearings.isLoadingError && <Failure error={hearings.error} onRetry={() => hearings.refetch()} />}
        {hearings.data?.length === 0 && <p className={styles.empty}>{m.noHearings}</p>}
        {hearings.data && <OverviewHearings hearings={hearings.data} />}
      </section>
      <RestingCases />
      {may('drafts.take') && <OverviewDeliveries />}
      {may('journal.read') && <OverviewJournal />}
      {may('neighbours.read') && <OverviewNeighbours />}
      {may('plans.read') && (
        <section className={styles.section} aria-labelledby="plans">
          <h2 id="plans">{m.plans}</h2>
          <OverviewPlans />
        </section>
      )}
    </DeskPage>
  );
}
