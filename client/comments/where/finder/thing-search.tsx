import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../../app/messages.ts';
import styles from './finder.module.css';
import { finderMessages } from './finder-messages.ts';
import type { FinderView } from './finder-view.ts';
import type { NamedThing, ThingKind } from './named-thing.ts';
import { useNamedThings } from './use-named-things.ts';

type ThingSearchProps = {
  readonly view: FinderView;
  readonly label: string;
  readonly hint: string;
  readonly kinds: readonly ThingKind[];
  readonly onChoose: (thing: NamedThing) => void;
  /** What is looked for when so much is typed; a house number means one in the street that was chosen. */
  readonly asked?: (typed: string) => string;
  readonly id?: string;
  readonly children?: ReactNode;
};

/** A list that begins further down than this part of the window shows little of itself. */
const highEnough = 0.7;

/** A field to type a name in, and under it everything that bears it, each a button. */
export function ThingSearch({ view, label, hint, kinds, onChoose, asked, id, children }: ThingSearchProps) {
  const m = useMessages(finderMessages);
  const ownId = useId();
  const fieldId = id ?? ownId;
  const [typed, setTyped] = useState('');
  const { things, isSearching, isUnavailable } = useNamedThings(view, asked ? asked(typed) : typed, kinds);
  const found = useRef<HTMLUListElement>(null);
  const isFound = things !== undefined && things !== null && things.length > 0;
  // On a phone what was found would lie below the edge: the field goes up, and it stays in sight.
  useEffect(() => {
    const list = found.current;
    if (!isFound || !list || list.getBoundingClientRect().top < window.innerHeight * highEnough) return;
    list.closest('.ds-field')?.scrollIntoView({ block: 'start' });
  }, [isFound]);
  const choose = (thing: NamedThing) => {
    setTyped('');
    onChoose(thing);
  };
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={fieldId}>
        {label}
      </label>
      <p data-field="description" id={`${fieldId}-hint`}>
        {hint}
      </p>
      <input
        id={fieldId}
        className="ds-input"
        type="search"
        autoComplete="off"
        value={typed}
        aria-describedby={`${fieldId}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        // In a form of its own the key would send the whole.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {children}
      <p className={styles.count} role="status">
        {things && statusWords(things.length, isSearching, m)}
      </p>
      {isUnavailable && <p className={styles.count}>{m.unavailable}</p>}
      {things && things.length > 0 && (
        <ul ref={found} className={styles.found} aria-label={label}>
          {things.map((thing) => (
            <li key={`${thing.kind}/${thing.name}/${thing.detail}/${thing.planObjectId}`}>
              <button type="button" onClick={() => choose(thing)}>
                <strong>{thing.name}</strong>
                <span>{[m[thing.kind], thing.detail].filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function statusWords(count: number, isSearching: boolean, m: typeof finderMessages.nb): string {
  if (count > 0) return m.found(count);
  return isSearching ? m.searching : m.none;
}
