import { lazy, Suspense, useEffect, useState } from 'react';

const UnsentNote = lazy(() => import('../comments/unsent/unsent-note.tsx'));

/** Looks after comments of earlier visits where this device has any, once the page has what it needs itself. */
export function Unsent() {
  const [hasDrafts, setHasDrafts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      hasKept().then(setHasDrafts, () => undefined);
    }, 1_500);
    return () => clearTimeout(timer);
  }, []);
  return hasDrafts ? (
    <Suspense>
      <UnsentNote />
    </Suspense>
  ) : null;
}

/** Whoever never wrote here has no such database; browsers that cannot say are asked to look. */
async function hasKept(): Promise<boolean> {
  if (!('indexedDB' in window)) return false;
  if (!('databases' in indexedDB)) return true;
  return (await indexedDB.databases()).some(({ name }) => name === 'allmenning');
}
