import { Link } from 'wouter';
import { errorMessage } from '../../../domain/errors.ts';
import { deadlineMoment } from '../../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from './unsent.module.css';
import { unsentMessages } from './unsent-messages.ts';
import { type Unsent, useUnsent } from './use-unsent.ts';

/** Tells on any page how it went with comments that were handed over on an earlier visit. */
export default function UnsentNote() {
  const m = useMessages(unsentMessages);
  const { items, dismiss } = useUnsent();
  return (
    <div role="status">
      {items.map((item) => (
        <div key={item.draft.hearingId} className={styles.note} data-kind={item.delivery.kind}>
          <UnsentWords {...item} />
          {item.delivery.kind !== 'waiting' && (
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              onClick={() => dismiss(item.draft.hearingId)}
            >
              {m.close}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

function UnsentWords({ draft, delivery }: Unsent) {
  const m = useMessages(unsentMessages);
  const language = useLanguage();
  const { origin, receiptSecret } = draft;
  const plan = origin?.planName ?? '';
  if (delivery.kind === 'received') {
    const { number, isLate } = delivery;
    return (
      <p>
        {isLate ? m.sentLate(plan, number) : m.sent(plan, number)}{' '}
        <Link href={`/innspill#${receiptSecret}`}>{m.receipt}</Link>
      </p>
    );
  }
  const link = origin && <Link href={origin.path}>{m.open}</Link>;
  if (delivery.kind === 'refused') {
    const { code, details } = delivery.error;
    return (
      <p>
        {m.refused(plan)} {code !== 'no-network' && errorMessage(code, language, details)} {link}
      </p>
    );
  }
  const now = new Date();
  const closesAt = origin ? new Date(origin.closesAt) : now;
  const moment = deadlineMoment(closesAt, now, language);
  return (
    <p>
      {closesAt > now ? m.waiting(plan, moment) : m.waitingLate(plan, moment)} {link}
    </p>
  );
}
