import { XMarkIcon } from '@navikt/aksel-icons';
import { useMessages } from '../app/messages.ts';
import styles from './portal.module.css';
import { portalMessages } from './portal-messages.ts';
import { type PortalState, readChosenPlace } from './portal-state.ts';

type ChosenFiltersProps = {
  readonly state: PortalState;
  readonly onChange: (change: Partial<PortalState>) => void;
};

/** What was searched for and still holds, each with a way to take it away. */
export function ChosenFilters({ state, onChange }: ChosenFiltersProps) {
  const m = useMessages(portalMessages);
  const place = readChosenPlace(state.sted);
  if (!state.sok && !place) return null;
  return (
    <ul className={styles.chosen}>
      {state.sok && (
        <li>
          <Removable words={m.words(state.sok)} onRemove={() => onChange({ sok: undefined })} />
        </li>
      )}
      {place && (
        <li>
          <Removable words={m.place(place.name)} onRemove={() => onChange({ sted: undefined })} />
        </li>
      )}
    </ul>
  );
}

function Removable({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  const m = useMessages(portalMessages);
  return (
    <span className={styles.removable}>
      {words}
      <button type="button" aria-label={m.remove(words)} title={m.remove(words)} onClick={onRemove}>
        <XMarkIcon aria-hidden />
      </button>
    </span>
  );
}
