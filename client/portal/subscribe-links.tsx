import { feedAddress } from '../../domain/feed-address.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import styles from './portal.module.css';
import type { PortalState } from './portal-state.ts';
import { subscribeMessages } from './subscribe-messages.ts';

type SubscribeLinksProps = {
  readonly municipalityNumber: string | undefined;
  readonly state: PortalState;
};

/** The hearings that the list shows, by its menus and chips, as a feed and as a calendar. */
export function SubscribeLinks({ municipalityNumber, state }: SubscribeLinksProps) {
  const m = useMessages(subscribeMessages);
  const choice = {
    municipality: municipalityNumber ?? state.kommune,
    planType: state.type,
    stage: state.fase,
    lang: useLanguage(),
  };
  const isNarrowed = Boolean(choice.planType || choice.stage || state.kommune);
  return (
    <details className={styles.subscribe}>
      <summary>{m.title}</summary>
      <p>
        {m.text} {isNarrowed && m.narrowed}
      </p>
      <ul>
        <li>
          <a href={feedAddress('atom', choice)} type="application/atom+xml">
            {m.atom}
          </a>
        </li>
        <li>
          <a href={feedAddress('ics', choice)} type="text/calendar">
            {m.calendar}
          </a>
        </li>
      </ul>
    </details>
  );
}
