import { LocationPinIcon } from '@navikt/aksel-icons';
import { useMessages } from '../app/messages.ts';
import styles from './portal.module.css';
import { portalMessages } from './portal-messages.ts';
import type { NearMeState } from './use-near-me.ts';

/** A switch for plans near the person; what the device refuses is said beside it. */
export function NearMe({ nearMe }: { readonly nearMe: NearMeState }) {
  const m = useMessages(portalMessages);
  const { canAsk, position, isAsking, refusal, begin, stop } = nearMe;
  if (!canAsk) return null;
  const isOn = position !== null;
  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant={isOn ? 'primary' : 'secondary'}
        aria-pressed={isOn}
        aria-busy={isAsking}
        onClick={() => (isOn || isAsking ? stop() : begin())}
      >
        <LocationPinIcon aria-hidden />
        {isAsking ? m.locating : m.nearMe}
      </button>
      {isOn && <p className={styles.hint}>{m.nearMeHint}</p>}
      {refusal && (
        <p className={styles.hint} role="alert">
          {m[refusal]}
        </p>
      )}
    </>
  );
}
