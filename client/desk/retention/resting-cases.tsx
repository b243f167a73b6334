import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { useMay } from '../use-may.ts';
import { restingMessages } from './resting-messages.ts';
import own from './retention.module.css';

/** Asks about cases that were heard long ago and have no decision; nothing while there are none. */
export function RestingCases() {
  const m = useMessages(restingMessages);
  const api = useApi();
  const resting = useQuery(api.retention.resting.queryOptions());
  if (resting.isLoadingError) return <Failure error={resting.error} onRetry={() => resting.refetch()} />;
  if (!resting.data || resting.data.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="resting">
      <h2 id="resting">{m.title}</h2>
      <p className={styles.note}>{m.why}</p>
      <ul className={own.rules}>
        {resting.data.map((one) => (
          <RestingCase key={one.planId} resting={one} />
        ))}
      </ul>
    </section>
  );
}

function RestingCase({ resting }: { readonly resting: Answers['retention']['resting'][number] }) {
  const { planId, name, identifier, closedOn, goesOn, comments } = resting;
  const m = useMessages(restingMessages);
  const language = useLanguage();
  const api = useApi();
  const say = useStatus();
  const may = useMay();
  const queryClient = useQueryClient();
  const keep = useMutation(
    api.retention.keepCase.mutationOptions({
      onSuccess: async (kept) => {
        say(m.kept(fullDate(kept.goesOn, language)));
        await queryClient.invalidateQueries(api.retention.resting.queryFilter());
      },
    }),
  );
  return (
    <li className={own.rule}>
      <h3>
        <Link href={`/desk/plan/${planId}`}>{name}</Link>
      </h3>
      <p className={own.quiet}>{identifier}</p>
      <p>{m.facts(fullDate(closedOn, language), comments, fullDate(goesOn, language))}</p>
      {may('hearings.prepare') && (
        <p className={styles.actions}>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-busy={keep.isPending}
            aria-label={`${m.goesOn}: ${name}`}
            onClick={() => keep.mutate({ planId })}
          >
            {m.goesOn}
          </button>
        </p>
      )}
      {keep.isError && <Failure error={keep.error} />}
    </li>
  );
}
