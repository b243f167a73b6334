import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { useFocusKept } from '../use-focus-kept.ts';
import { dutiesMessages } from './duties-messages.ts';
import { LendDuty } from './lend-duty.tsx';
import { LentDuty } from './lent-duty.tsx';

/** Where case managers let a colleague decide for a time, and take it back. */
export default function DutiesPage() {
  const m = useMessages(dutiesMessages);
  const api = useApi();
  const keptByLent = useFocusKept<HTMLElement>();
  const keptByLend = useFocusKept<HTMLElement>();
  const duties = useQuery(api.duties.list.queryOptions());
  return (
    <DeskPage title={m.title} back="desk" facts={m.intro}>
      {duties.isPending && <Loading />}
      {duties.isLoadingError && <Failure error={duties.error} onRetry={() => duties.refetch()} />}
      {duties.data && (
        <>
          <section className={styles.section} aria-labelledby="lent" {...keptByLent}>
            <h2 id="lent">{m.lent}</h2>
            {duties.data.lent.length === 0 && <p className={styles.empty}>{m.nobody}</p>}
            {duties.data.lent.length > 0 && (
              <ul className={styles.rows}>
                {duties.data.lent.map((lent) => (
                  <LentDuty key={lent.accountId} lent={lent} mayLend={duties.data.mayLend} />
                ))}
              </ul>
            )}
          </section>
          <section className={styles.section} aria-labelledby="lend" {...keptByLend}>
            <h2 id="lend">{m.lend}</h2>
            {!duties.data.mayLend && <p className={styles.prose}>{m.borrowed}</p>}
            {duties.data.mayLend && duties.data.borrowers.length === 0 && (
              <p className={styles.empty}>{m.noBorrowers}</p>
            )}
            {duties.data.borrowers.length > 0 && <LendDuty borrowers={duties.data.borrowers} />}
          </section>
        </>
      )}
    </DeskPage>
  );
}
