import { useEffect } from 'react';
import {
  type FoundPlace,
  foundKinds,
  type PlaceAnswer,
  type PlaceKind,
} from '../../domain/places/found-place.ts';
import { useMessages } from '../app/messages.ts';
import styles from '../ui/combobox.module.css';
import { placeSearchMessages } from './place-search-messages.ts';

type PlaceResultsProps = {
  /** Of the box; the list and its options are named after it. */
  readonly id: string;
  readonly isShown: boolean;
  readonly typed: string;
  readonly answer: PlaceAnswer | undefined;
  readonly hasFailed: boolean;
  readonly isBehind: boolean;
  /** Position of the option that the arrow keys stand on; -1 for none. */
  readonly active: number;
  readonly onChoose: (found: FoundPlace) => void;
};

export function resultId(id: string, position: number): string {
  return `${id}-${position}`;
}

/** What was found, by kind, and in words what was not looked through. */
export function PlaceResults(props: PlaceResultsProps) {
  const { id, isShown, typed, answer, hasFailed, isBehind, active, onChoose } = props;
  const m = useMessages(placeSearchMessages);
  const results = answer?.results ?? [];
  useEffect(() => {
    document.getElementById(resultId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const missing = (answer?.unavailable ?? []).map((kind) => m[missingKeys[kind]]).join(m.and);
  return (
    <div className={styles.answer} hidden={!isShown} data-behind={isBehind}>
      {/* The box keeps the focus; its active descendant walks through the options. */}
      <div role="listbox" id={`${id}-list`} aria-label={m.label}>
        {foundKinds.map((kind) => {
          const ofKind = results.flatMap((found, position) =>
            found.kind === kind ? [{ found, position }] : [],
          );
          if (ofKind.length === 0) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
            <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
              <p className={styles.kind} id={`${id}-${kind}`} aria-hidden="true">
                {m[kind]}
              </p>
              {ofKind.map(({ found, position }) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box that keeps the focus
                <div
                  key={position}
                  className={styles.option}
                  role="option"
                  tabIndex={-1}
                  id={resultId(id, position)}
                  aria-selected={position === active}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(found)}
                >
                  <span className={styles.name}>{found.name}</span>
                  <span className={styles.detail}>{found.detail}</span>
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {answer && results.length === 0 && !isBehind && <p className={styles.note}>{m.none(typed)}</p>}
      {missing && <p className={styles.note}>{m.missing(missing)}</p>}
      {hasFailed && <p className={styles.note}>{m.failed}</p>}
    </div>
  );
}

const missingKeys = {
  address: 'missingAddress',
  property: 'missingProperty',
  street: 'missingStreet',
  placeName: 'missingPlaceName',
} as const satisfies Readonly<Record<PlaceKind, keyof typeof placeSearchMessages.nb>>;
