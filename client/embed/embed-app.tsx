import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { Route, Router, Switch, useSearchParams } from 'wouter';
import { ApiProvider, createApiClient, createQueryClient } from '../app/api.ts';
import { embedBase } from '../app/embedded.ts';
import { ErrorBoundary } from '../app/error-boundary.tsx';
import { LanguageProvider } from '../app/language-provider.tsx';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { StatusProvider } from '../app/status.tsx';
import { Loading } from '../ui/loading.tsx';
import { type FrameScope, framePath, outsideFrame, staysInFrame } from './frame-scope.ts';
import type { HostPage } from './host-page.ts';

const EmbedListPage = lazy(() => import('./embed-list-page.tsx'));
const PortalPage = lazy(() => import('../portal/portal-page.tsx'));
const PlanPage = lazy(() => import('../plans/plan-page.tsx'));
const CommentPage = lazy(() => import('../comments/comment-page.tsx'));
const ReceiptPage = lazy(() => import('../comments/receipt-page.tsx'));

type EmbedAppProps = { readonly scope: FrameScope; readonly host: HostPage };

/** The portal without header and foot, in a frame on another site. What is not of the frame opens in the whole window. */
export function EmbedApp({ scope, host }: EmbedAppProps) {
  const [queryClient] = useState(createQueryClient);
  const [apiClient] = useState(createApiClient);
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider trpcClient={apiClient} queryClient={queryClient}>
        <LanguageProvider>
          <StatusProvider>
            <ErrorBoundary>
              <FrameRouter scope={scope} host={host}>
                <Suspense fallback={<Loading />}>
                  <FrameRoutes host={host} />
                </Suspense>
              </FrameRouter>
            </ErrorBoundary>
          </StatusProvider>
        </LanguageProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}

type Navigate = (to: string, options?: { readonly replace?: boolean }) => void;

function FrameRouter({ scope, host, children }: EmbedAppProps & { readonly children: ReactNode }) {
  const aroundNav = useCallback(
    (navigate: Navigate, to: string, options?: { readonly replace?: boolean }) => {
      if (scope.kind === 'plan' && /^\/embed\/innspill#/.test(to)) {
        host.tell({ type: 'innspill-sendt', detail: { kommune: scope.number, plan: scope.identifier } });
      }
      if (staysInFrame(scope, to)) navigate(framePath(to), options);
      else leaveFrame(host, outsideFrame(to));
    },
    [scope, host],
  );
  const hrefs = useCallback(
    (href: string) => (staysInFrame(scope, href) ? framePath(href) : outsideFrame(href)),
    [scope],
  );
  return (
    <Router base={embedBase} aroundNav={aroundNav as never} hrefs={hrefs}>
      {children}
    </Router>
  );
}

/** Opens an address of the portal in the whole window, and tells the page round which plan it is. */
function leaveFrame(host: HostPage, address: string): void {
  const [, kommune, plan] = /^\/plan\/(\d{4})\/([^/?#]+)/.exec(address) ?? [];
  if (kommune && plan) {
    host.tell({ type: 'plan-valgt', detail: { kommune, plan: decodeURIComponent(plan) } });
  }
  window.open(address, '_top');
}

function FrameRoutes({ host }: { readonly host: HostPage }) {
  const [parameters] = useSearchParams();
  const [isList] = useState(parameters.get('visning') === 'liste');
  return (
    <Switch>
      <Route path="/kommune/:number">
        {({ number }) => (
          <Ready host={host} visning={isList ? 'liste' : 'kart'}>
            {isList ? (
              <EmbedListPage municipalityNumber={number} />
            ) : (
              <PortalPage municipalityNumber={number} />
            )}
          </Ready>
        )}
      </Route>
      <Route path="/plan/:number/:identifier">
        {({ number, identifier }) => (
          <Ready host={host} visning="plan">
            <PlanPage municipalityNumber={number} identifier={identifier} />
          </Ready>
        )}
      </Route>
      <Route path="/plan/:number/:identifier/innspill">
        {({ number, identifier }) => (
          <Ready host={host} visning="innspill">
            <CommentPage municipalityNumber={number} identifier={identifier} />
          </Ready>
        )}
      </Route>
      <Route path="/innspill">
        <ReceiptPage />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

/** Says to the page round that something is shown, once its code has come. */
function Ready({
  host,
  visning,
  children,
}: {
  readonly host: HostPage;
  readonly visning: string;
  readonly children: ReactNode;
}) {
  useEffect(() => host.tell({ type: 'klar', detail: { visning } }), [host, visning]);
  return children;
}
