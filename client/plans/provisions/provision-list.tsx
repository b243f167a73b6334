import { useEffect, useMemo, useRef } from 'react';
import { compareProvisions } from '../../../domain/provisions/compare-provisions.ts';
import { governedObjects, isGoverned } from '../../../domain/provisions/provision-links.ts';
import type { Answers } from '../../app/api-types.ts';
import { useMessages } from '../../app/messages.ts';
import type { PlanPageAnswer } from '../plan-state.ts';
import type { PlanView } from '../plan-view.ts';
import { ProvisionArticle } from './provision-article.tsx';
import { ProvisionChanges } from './provision-changes.tsx';
import { provisionMessages } from './provision-messages.ts';
import styles from './provisions.module.css';
import { useReading } from './use-reading.ts';

export type PublicProvision = PlanPageAnswer['provisions'][number];

type ProvisionListProps = PlanView & {
  readonly versionId: string;
  readonly objects: readonly Answers['plans']['objects'][number][];
};

/**
 * The provisions of a version in their order. What the clause being read governs is lit in the map, which stays
 * where it is; what is pointed at in the map marks its clauses.
 */
export function ProvisionList(view: ProvisionListProps) {
  const { page, versionId, objects, hovered, lit, setLit, state } = view;
  const m = useMessages(provisionMessages);
  const list = useRef<HTMLElement>(null);
  const provisions = page.provisions.filter(({ planVersionId }) => planVersionId === versionId);
  // A heading that gathers others says nothing by itself.
  const clauses = provisions.filter(({ body }) => body !== '').length;
  const governed = useMemo(
    () => new Map(page.provisions.map((one) => [one.id, governedObjects(one, objects).map(({ id }) => id)])),
    [page.provisions, objects],
  );
  const light = (provisionId: string | null) => setLit((provisionId && governed.get(provisionId)) || none);
  useReading(list, light);
  useEffect(() => () => setLit(none), [setLit]);
  const asked = state.bestemmelse ?? idInHash();
  const isReady = objects.length > 0;
  useEffect(() => {
    const found = asked ? document.getElementById(`bestemmelse-${asked}`) : null;
    if (!found || !isReady) return;
    found.scrollIntoView({ block: 'start' });
    found.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  }, [asked, isReady]);
  const pointedAt = hovered ? objects.find(({ id }) => id === hovered) : undefined;
  return (
    <section ref={list} className="stack" aria-labelledby="provisions-title">
      <h2 id="provisions-title" className="ds-heading" data-size="xs">
        {m.title} {clauses > 0 && `(${clauses})`}
      </h2>
      {provisions.length === 0 && <p className="ds-paragraph">{m.none}</p>}
      {provisions.some((one) => (governed.get(one.id)?.length ?? 0) > 0) && (
        <p className={styles.hint}>{m.hint}</p>
      )}
      <Changes {...view} provisions={provisions} />
      {provisions.map((provision) => (
        <ProvisionArticle
          key={provision.id}
          view={view}
          provision={provision}
          objectIds={governed.get(provision.id) ?? none}
          isAsked={provision.id === asked}
          isRead={lit.length > 0 && governed.get(provision.id) === lit}
          isPointedAt={pointedAt !== undefined && isGoverned(provision, pointedAt)}
          onRead={() => light(provision.id)}
        />
      ))}
    </section>
  );
}

const none: readonly string[] = [];

/** The clause of an address such as `#bestemmelse-…`, as plain pages and documents link to it. */
function idInHash(): string | undefined {
  return /^#bestemmelse-([0-9a-f-]{36})$/.exec(window.location.hash)?.[1];
}

/** What is new since the version before, for those who read that one. Alternatives are no earlier versions. */
function Changes({
  page,
  version,
  provisions,
}: ProvisionListProps & { readonly provisions: readonly PublicProvision[] }) {
  const m = useMessages(provisionMessages);
  const isBeside = (id: string) =>
    page.hearings.some(({ alternatives }) =>
      [id, version?.id].every((one) => alternatives.some(({ planVersionId }) => planVersionId === one)),
    );
  const earlier = page.versions
    .filter(({ id, number }) => version && number < version.number && !isBeside(id))
    .sort((a, b) => b.number - a.number)[0];
  const before = page.provisions.filter(({ planVersionId }) => planVersionId === earlier?.id);
  if (!earlier || before.length === 0 || provisions.length === 0) return null;
  return (
    <details className={styles.since}>
      <summary>{m.changesFrom(earlier.number)}</summary>
      <ProvisionChanges changes={compareProvisions(before, provisions)} />
    </details>
  );
}
