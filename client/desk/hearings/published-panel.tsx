import { useState } from 'react';
import { deadlineMoment } from '../../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { useMay } from '../use-may.ts';
import { ChangeDialog } from './change-dialog.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import styles from './hearings.module.css';
import { publishingMessages } from './publishing-messages.ts';

export type HearingChange = 'extend' | 'cancel' | 'toDecision';

/** What can be done with a hearing that is out, and its short address. */
export function PublishedPanel(props: HearingSectionProps) {
  const m = useMessages(publishingMessages);
  const language = useLanguage();
  const { hearing } = props;
  const [asked, setAsked] = useState<HearingChange | null>(null);
  const now = new Date();
  const mayDecide = useMay()('hearings.decide');
  const canExtend = mayDecide && ['scheduled', 'open', 'closed'].includes(hearing.state);
  return (
    <section className={styles.ready} aria-labelledby="published-title">
      <h2 id="published-title">{m.publishedStatus}</h2>
      <ShortAddress code={hearing.code} />
      {hearing.extensions.length > 0 && (
        <>
          <h3>{m.extensions}</h3>
          <ul className={styles.findings}>
            {hearing.extensions.map((one) => (
              <li key={one.extendedAt}>
                <span aria-hidden="true">→</span>
                <span>
                  {m.extension(
                    deadlineMoment(new Date(one.previousClosesAt), now, language),
                    deadlineMoment(new Date(one.closesAt), now, language),
                    one.extendedBy,
                  )}
                  <br />
                  {one.reason}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {canExtend && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => setAsked('extend')}
        >
          {m.extend}
        </button>
      )}
      {mayDecide && hearing.state === 'closed' && (
        <button type="button" className="ds-button" onClick={() => setAsked('toDecision')}>
          {m.toDecision}
        </button>
      )}
      {mayDecide && hearing.state !== 'cancelled' && hearing.state !== 'inDecision' && (
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-color="danger"
          onClick={() => setAsked('cancel')}
        >
          {m.cancelHearing}
        </button>
      )}
      {asked && <ChangeDialog {...props} change={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function ShortAddress({ code }: { readonly code: string }) {
  const m = useMessages(publishingMessages);
  const say = useStatus();
  const address = `${window.location.origin}/h/${code}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    say(m.copied);
  };
  return (
    <div>
      <h3 id="short-address">{m.shortAddress}</h3>
      <div className={styles.address}>
        <code>{address}</code>
        <button type="button" className="ds-button" data-variant="secondary" onClick={copy}>
          {m.copy}
        </button>
      </div>
    </div>
  );
}
