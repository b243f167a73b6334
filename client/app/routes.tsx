import { usePrefetchQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Loading } from '../ui/loading.tsx';
import { useApi } from './api.ts';
import { NotFoundPage } from './not-found-page.tsx';

const PortalPage = lazy(() => import('../portal/portal-page.tsx'));
const PlanPage = lazy(() => import('../plans/plan-page.tsx'));
const CommentPage = lazy(() => import('../comments/comment-page.tsx'));
const ReceiptPage = lazy(() => import('../comments/receipt-page.tsx'));
const MePage = lazy(() => import('../me/me-page.tsx'));
const RegionPage = lazy(() => import('../municipalities/region-page.tsx'));
const DeskRoutes = lazy(() => import('../desk/desk-routes.tsx'));

/** Every address of the client. Each page is loaded when it is first shown. */
export function Routes() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <PortalPage />
        </Route>
        <Route path="/kommune/:number">{({ number }) => <PortalPage municipalityNumber={number} />}</Route>
        <Route path="/region">
          <RegionPage />
        </Route>
        <Route path="/plan/:number/:identifier">
          {({ number, identifier }) => (
            <AskEarly municipalityNumber={number} identifier={identifier}>
              <PlanPage municipalityNumber={number} identifier={identifier} />
            </AskEarly>
          )}
        </Route>
        <Route path="/plan/:number/:identifier/innspill">
          {({ number, identifier }) => (
            <AskEarly municipalityNumber={number} identifier={identifier}>
              <CommentPage municipalityNumber={number} identifier={identifier} />
            </AskEarly>
          )}
        </Route>
        {/* The receipt's secret stands behind #, which browsers never send to a server. */}
        <Route path="/innspill">
          <ReceiptPage />
        </Route>
        <Route path="/meg">
          <MePage />
        </Route>
        <Route path="/desk/*?">
          <DeskRoutes />
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  );
}

type AskEarlyProps = {
  readonly municipalityNumber: string;
  readonly identifier: string;
  readonly children: ReactNode;
};

/** Asks for a plan and what lies under its map while the page that shows them is still on its way. */
function AskEarly({ children, ...plan }: AskEarlyProps) {
  const api = useApi();
  usePrefetchQuery(api.plans.page.queryOptions(plan));
  usePrefetchQuery(api.settings.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  return children;
}
