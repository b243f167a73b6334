import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { nameOfCode } from '../../domain/plan-codes/code-names.ts';
import { planTypeNames } from '../../domain/plan-codes/plan-types.ts';
import { planListGroups, plansAPage } from '../../domain/plan-list.ts';
import { useApi } from '../app/api.ts';
import type { Answers } from '../app/api-types.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { matching, oneOf, positiveNumber, urlSchema } from '../app/url-schema.ts';
import { useUrlState } from '../app/use-url-state.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import styles from './desk.module.css';
import { TextField } from './form/text-field.tsx';
import overviewStyles from './overview.module.css';
import { overviewMessages } from './overview-messages.ts';

const listState = urlSchema({
  plansok: matching(/^.{1,100}$/s),
  plangruppe: oneOf(planListGroups),
  planside: positiveNumber,
});

/** The municipality's plans, found by words and how far they have come, a page at a time; the choice stands in the address. */
export function OverviewPlans() {
  const m = useMessages(overviewMessages);
  const api = useApi();
  const [{ plansok, plangruppe, planside = 1 }, change] = useUrlState(listState);
  const [search, setSearch] = useState(plansok ?? '');
  const sought = useDeferredValue(search.trim());
  useEffect(() => {
    if (sought !== (plansok ?? '')) change({ plansok: sought, planside: undefined });
  }, [sought, plansok, change]);
  const asked = { search: sought, group: plangruppe ?? null, page: planside };
  const list = useQuery(api.plansDesk.list.queryOptions(asked, { placeholderData: keepPreviousData }));
  const isNarrowed = sought !== '' || plangruppe !== undefined;
  if (!isNarrowed && list.isPending) return <Loading />;
  const isEmpty = list.data?.total === 0 && !list.isPlaceholderData;
  if (isEmpty && !isNarrowed) return <p className={styles.empty}>{m.noPlans}</p>;
  return (
    <>
      <div className={overviewStyles.narrow}>
        <TextField
          id="seek-plans"
          label={m.seekPlans}
          hint={m.seekPlansHint}
          type="search"
          value={search}
          maxLength={100}
          onChange={setSearch}
        />
        <fieldset className={`ds-fieldset ${styles.actions}`}>
          <legend className="visually-hidden">{m.planGroup}</legend>
          {[undefined, ...planListGroups].map((group) => (
            <label key={group ?? 'all'} className="ds-chip">
              <input
                type="radio"
                name="plan-group"
                checked={plangruppe === group}
                onChange={() => change({ plangruppe: group, planside: undefined })}
              />
              {group ? m[group] : m.allPlans}
            </label>
          ))}
        </fieldset>
      </div>
      {list.isPending && <Loading />}
      {list.isLoadingError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <PlanPages found={list.data} page={planside} onPage={(next) => change({ planside: next })} />
      )}
    </>
  );
}

type PlanPagesProps = {
  readonly found: Answers['plansDesk']['list'];
  readonly page: number;
  readonly onPage: (page: number | undefined) => void;
};

/** What was found, how much of it is shown, and the way to the rest. */
function PlanPages({ found: { plans, total }, page, onPage }: PlanPagesProps) {
  const m = useMessages(overviewMessages);
  const first = (page - 1) * plansAPage + 1;
  const shownWords = () => {
    if (plans.length === 0) return m.noPlansMatch;
    return plans.length === total
      ? m.allPlansShown(total)
      : m.plansShown(first, first + plans.length - 1, total);
  };
  return (
    <>
      <p role="status" className={styles.note}>
        {shownWords()}
      </p>
      <PlanRows plans={plans} />
      {total > plansAPage && (
        <nav aria-label={m.planPages} className={styles.actions}>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            disabled={page === 1}
            onClick={() => onPage(page === 2 ? undefined : page - 1)}
          >
            {m.previousPage}
          </button>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            disabled={page * plansAPage >= total}
            onClick={() => onPage(page + 1)}
          >
            {m.nextPage}
          </button>
        </nav>
      )}
    </>
  );
}

/** Each plan with how much of it is drawn and out. */
function PlanRows({ plans }: { readonly plans: Answers['plansDesk']['list']['plans'] }) {
  const m = useMessages(overviewMessages);
  const language = useLanguage();
  return (
    <ul className={overviewStyles.plans}>
      {plans.map(({ id, name, identifier, planType, versions, publishedVersions }) => (
        <li key={id}>
          <Link href={`/desk/plan/${id}`}>{name}</Link>
          <span className={overviewStyles.small}>
            {identifier} · {nameOfCode(planTypeNames, planType, language)}
          </span>
          <span className={overviewStyles.small}>{m.versions(versions, publishedVersions)}</span>
        </li>
      ))}
    </ul>
  );
}
