import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { appMessages } from './app-messages.ts';
import { useMessages } from './messages.ts';
import { usePlaceChoice } from './use-place-choice.ts';

const PlaceSearch = lazy(() => import('../places/place-search.tsx'));

/** No such page: what may have happened, and a way to what was meant. */
export function NotFoundPage() {
  const m = useMessages(appMessages);
  const choose = usePlaceChoice();
  return (
    <main id="content" className="page stack" tabIndex={-1}>
      <h1 className="ds-heading" data-size="lg">
        {m.notFoundTitle}
      </h1>
      <p className="ds-paragraph">{m.notFoundText}</p>
      <Suspense>
        <PlaceSearch onChoose={choose.place} onText={choose.text} />
      </Suspense>
      <p>
        <Link className="ds-button" data-variant="secondary" href="/">
          {m.toFrontPage}
        </Link>
      </p>
    </main>
  );
}
