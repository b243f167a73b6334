import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import planStyles from '../plans/plans.module.css';
import { deliveryMessages } from './delivery-messages.ts';

/** Plans to which a consultant delivered something that waits; nothing where none waits. */
export function OverviewDeliveries() {
  const m = useMessages(deliveryMessages);
  const api = useApi();
  const waiting = useQuery(api.deliveries.waiting.queryOptions(undefined, { refetchInterval: 60_000 }));
  if (!waiting.data || waiting.data.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="deliveries">
      <h2 id="deliveries">{m.deliveries}</h2>
      <ul className={planStyles.rows}>
        {waiting.data.map(({ planId, planName, identifier, waiting: count }) => (
          <li key={planId}>
            <span>
              <Link href={`/desk/plan/${planId}#deliveries`}>{planName}</Link>
              <small>{identifier}</small>
            </span>
            <span>{m.waiting(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
