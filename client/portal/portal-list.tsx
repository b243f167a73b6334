import type { Geometry } from 'geojson';
import { useMessages } from '../app/messages.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import styles from './portal.module.css';
import { portalMessages } from './portal-messages.ts';
import { PortalRow } from './portal-row.tsx';
import { noFilters, type PortalState } from './portal-state.ts';
import type { usePortalPlans } from './use-portal-plans.ts';

type PortalListProps = {
  readonly found: ReturnType<typeof usePortalPlans>;
  readonly state: PortalState;
  readonly outlines: ReadonlyMap<string, Geometry>;
  /** The name of the chosen place, null for where the person is, undefined for neither. */
  readonly from: string | null | undefined;
  readonly hovered: string | null;
  readonly onHover: (planId: string | null) => void;
  readonly onChange: (change: Partial<PortalState>) => void;
};

const pageSize = 30;

/** The plans in words, some at a time, with how many there are and what to do when there are none. */
export function PortalList(props: PortalListProps) {
  const { found, state, outlines, from, hovered, onHover, onChange } = props;
  const m = useMessages(portalMessages);
  const { query, first, plans } = found;
  if (query.isPending) return <Loading />;
  if (query.isError && !first) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  const total = first?.total ?? 0;
  if (total === 0) return <NoPlans state={state} onChange={onChange} />;
  const more = Math.min(pageSize, total - plans.length);
  return (
    <div data-behind={query.isPlaceholderData}>
      <p className={styles.count} role="status">
        {plans.length < total ? m.showing(plans.length, total) : m.found(total)}
      </p>
      <ul className={styles.list} id="list">
        {plans.map((plan) => (
          <PortalRow
            key={plan.planId}
            plan={plan}
            outline={outlines.get(plan.planId)}
            from={from}
            isHovered={hovered === plan.planId}
            onHover={onHover}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <button
          type="button"
          className={`ds-button ${styles.more}`}
          data-variant="secondary"
          aria-busy={query.isFetchingNextPage}
          onClick={() => !query.isFetchingNextPage && query.fetchNextPage()}
        >
          {m.showMore(more)}
        </button>
      )}
    </div>
  );
}

function NoPlans({ state, onChange }: Pick<PortalListProps, 'state' | 'onChange'>) {
  const m = useMessages(portalMessages);
  return (
    <div className="stack">
      <p className="visually-hidden" role="status">
        {m.found(0)}
      </p>
      <h2 className="ds-heading" data-size="2xs">
        {state.fase === 'hearing' ? m.emptyHearing : m.emptyTitle}
      </h2>
      <p className="ds-paragraph">{m.emptyText}</p>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => onChange(noFilters)}
      >
        {m.clearFilters}
      </button>
      <p className="ds-paragraph">{m.keepInformed}</p>
    </div>
  );
}
