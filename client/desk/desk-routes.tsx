import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Route, Switch } from 'wouter';
import type { Capability } from '../../domain/roles/capabilities.ts';
import { useApi } from '../app/api.ts';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { DeskGate } from './desk-gate.tsx';
import { ImportOfficeContext } from './import/import-office.ts';
import { OwnMunicipality } from './own-municipality.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { StaleNote } from './stale-note.tsx';
import { useActingFor } from './use-acting-for.ts';
import { useSessionEnd } from './use-session-end.ts';

const OverviewPage = lazy(() => import('./overview-page.tsx'));
const QueuePage = lazy(() => import('./queue/queue-page.tsx'));
const RegisterPage = lazy(() => import('./register/register-page.tsx'));
const HearingSetupPage = lazy(() => import('./hearings/hearing-setup-page.tsx'));
const PlanDeskPage = lazy(() => import('./plans/plan-desk-page.tsx'));
const ProvisionsPage = lazy(() => import('./provisions/provisions-page.tsx'));
const DocumentDeskPage = lazy(() => import('./plans/document-desk-page.tsx'));
const NewPlanPage = lazy(() => import('./plans/new-plan-page.tsx'));
const ImportStartPage = lazy(() => import('./import/import-start-page.tsx'));
const MunicipalityPage = lazy(() => import('./municipality/municipality-page.tsx'));
const ReadingsPage = lazy(() => import('./readings/readings-page.tsx'));
const PrivacyPage = lazy(() => import('./municipality/privacy-page.tsx'));
const NeighboursPage = lazy(() => import('./neighbours/neighbours-page.tsx'));
const NeighbourMapPage = lazy(() => import('./neighbours/neighbour-map-page.tsx'));
const StatementPage = lazy(() => import('./neighbours/statement-page.tsx'));
const JournalPage = lazy(() => import('./journal/journal-page.tsx'));
const PeoplePage = lazy(() => import('./people/people-page.tsx'));
const CasesPage = lazy(() => import('./cases/cases-page.tsx'));
const CasePage = lazy(() => import('./cases/case-page.tsx'));
const LogPage = lazy(() => import('./log/log-page.tsx'));
const OwnStatementsPage = lazy(() => import('./neighbours/own-statements-page.tsx'));
const OwnStatementPage = lazy(() => import('./neighbours/own-statement-page.tsx'));
const RetentionPage = lazy(() => import('./retention/retention-page.tsx'));
const ConsultingPage = lazy(() => import('./consulting/consulting-page.tsx'));
const AccountPage = lazy(() => import('./account/account-page.tsx'));
const ConsultantPlanPage = lazy(() => import('./consulting/consultant-plan-page.tsx'));
const DutiesPage = lazy(() => import('./duties/duties-page.tsx'));
const OutboxPage = lazy(() => import('./mail/outbox-page.tsx'));
const ImportPage = lazy(() => import('./import/import-page.tsx'));

type Page = {
  readonly path: string;
  /** One of these opens it. */
  readonly needs: readonly Capability[];
  /** With the address's own parts: ids. */
  readonly show: (part: Readonly<Record<string, string | undefined>>) => ReactNode;
};

/** Every page of the desk but its first, and what it takes to see it. */
const pages: readonly Page[] = [
  {
    path: '/desk/kommune',
    needs: ['municipality.manage', 'region.manage'],
    show: () => <MunicipalityPage />,
  },
  { path: '/desk/lesing', needs: ['log.read'], show: () => <ReadingsPage /> },
  { path: '/desk/personvern', needs: ['municipality.manage'], show: () => <PrivacyPage /> },
  { path: '/desk/saker', needs: ['comments.read'], show: () => <CasesPage /> },
  {
    path: '/desk/saker/:hearingId',
    needs: ['comments.read'],
    show: ({ hearingId = '' }) => <CasePage key={hearingId} hearingId={hearingId} as="reader" />,
  },
  { path: '/desk/logg', needs: ['log.read'], show: () => <LogPage /> },
  { path: '/desk/uttalelser', needs: ['statements.give'], show: () => <OwnStatementsPage /> },
  {
    path: '/desk/uttalelser/:hearingId',
    needs: ['statements.give'],
    show: ({ hearingId = '' }) => <OwnStatementPage key={hearingId} hearingId={hearingId} />,
  },
  { path: '/desk/mine-planer', needs: ['replies.suggest'], show: () => <ConsultingPage /> },
  {
    path: '/desk/mine-planer/:hearingId',
    needs: ['replies.suggest'],
    show: ({ hearingId = '' }) => <CasePage key={hearingId} hearingId={hearingId} as="consultant" />,
  },
  {
    path: '/desk/mine-planer/plan/:planId',
    needs: ['drafts.deliver'],
    show: ({ planId = '' }) => <ConsultantPlanPage key={planId} planId={planId} />,
  },
  {
    path: '/desk/mine-planer/plan/:planId/utkast/:importId',
    needs: ['drafts.deliver'],
    show: ({ planId = '', importId = '' }) => (
      <ImportOfficeContext value={{ kind: 'consultant', planId }}>
        <ImportPage key={importId} importId={importId} />
      </ImportOfficeContext>
    ),
  },
  { path: '/desk/folk', needs: ['people.manage'], show: () => <PeoplePage /> },
  { path: '/desk/delegering', needs: ['duties.delegate'], show: () => <DutiesPage /> },
  { path: '/desk/slettefrister', needs: ['municipality.manage'], show: () => <RetentionPage /> },
  { path: '/desk/post', needs: ['people.manage'], show: () => <OutboxPage /> },
  { path: '/desk/journal', needs: ['journal.read'], show: () => <JournalPage /> },
  { path: '/desk/naboer', needs: ['neighbours.read'], show: () => <NeighboursPage /> },
  {
    path: '/desk/naboer/:noticeId/uttalelse',
    needs: ['neighbours.read'],
    show: ({ noticeId = '' }) => <StatementPage key={noticeId} noticeId={noticeId} />,
  },
  {
    path: '/desk/naboer/:noticeId/kart',
    needs: ['neighbours.read'],
    show: ({ noticeId = '' }) => <NeighbourMapPage key={noticeId} noticeId={noticeId} />,
  },
  { path: '/desk/importer', needs: ['plans.prepare'], show: () => <ImportStartPage /> },
  {
    path: '/desk/importer/:importId',
    needs: ['plans.prepare'],
    show: ({ importId = '' }) => <ImportPage key={importId} importId={importId} />,
  },
  { path: '/desk/ny-plan', needs: ['plans.prepare'], show: () => <NewPlanPage /> },
  {
    path: '/desk/plan/:planId',
    needs: ['plans.read'],
    show: ({ planId = '' }) => <PlanDeskPage planId={planId} />,
  },
  {
    path: '/desk/plan/:planId/dokument/:documentId',
    needs: ['plans.read'],
    show: ({ planId = '', documentId = '' }) => <DocumentDeskPage planId={planId} documentId={documentId} />,
  },
  {
    path: '/desk/bestemmelser/:planVersionId',
    needs: ['plans.read'],
    show: ({ planVersionId = '' }) => <ProvisionsPage planVersionId={planVersionId} />,
  },
  {
    path: '/desk/horing/:hearingId',
    needs: ['comments.readContact'],
    show: ({ hearingId = '' }) => <QueuePage hearingId={hearingId} />,
  },
  {
    path: '/desk/horing/:hearingId/registrer',
    needs: ['comments.register'],
    show: ({ hearingId = '' }) => <RegisterPage hearingId={hearingId} />,
  },
  {
    path: '/desk/horing/:hearingId/oppsett',
    needs: ['hearings.read'],
    show: ({ hearingId = '' }) => <HearingSetupPage hearingId={hearingId} />,
  },
];

/** Everything for staff. Whoever is not signed in meets the sign-in form at the same address. */
export default function DeskRoutes() {
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  const isSettled = useActingFor(me.data?.municipalityNumber);
  const ended = useSessionEnd();
  const [putOff, setPutOff] = useState(0);
  if (me.isPending) return <Loading />;
  if (me.isLoadingError) return <Failure error={me.error} onRetry={() => me.refetch()} />;
  if (!me.data) return <SignInPage />;
  if (!isSettled) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <StaleNote />
      {ended > 0 && ended !== putOff && <SignInAgain known={me.data} onClose={() => setPutOff(ended)} />}
      <Switch>
        <Route path="/desk">
          <OverviewPage />
        </Route>
        <Route path="/desk/min-konto">
          <AccountPage />
        </Route>
        {pages.map(({ path, needs, show }) => (
          <Route key={path} path={path}>
            {(part: Readonly<Record<string, string | undefined>>) => (
              <OwnMunicipality part={part}>
                <DeskGate needs={needs}>{show(part)}</DeskGate>
              </OwnMunicipality>
            )}
          </Route>
        ))}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  );
}
