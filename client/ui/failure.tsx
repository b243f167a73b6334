import { lazy, Suspense } from 'react';
import type { FailureProps } from './failure-text.tsx';
import { Loading } from './loading.tsx';

const FailureText = lazy(() => import('./failure-text.tsx'));

/** What went wrong, in people's words. The catalogue of errors is loaded when the first one comes. */
export function Failure(props: FailureProps) {
  return (
    <Suspense fallback={<Loading />}>
      <FailureText {...props} />
    </Suspense>
  );
}
