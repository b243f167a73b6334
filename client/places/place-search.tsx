import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { FoundPlace } from '../../domain/places/found-place.ts';
import { useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import styles from '../ui/combobox.module.css';
import { stepActive } from '../ui/combobox-keys.ts';
import { PlaceResults, resultId } from './place-results.tsx';
import { placeSearchMessages } from './place-search-messages.ts';
import { usePlaceSearch } from './use-place-search.ts';

type PlaceSearchProps = {
  /** Only in this municipality; everywhere in the portal where absent. */
  readonly municipalityNumber?: string | undefined;
  readonly onChoose: (found: FoundPlace) => void;
  /** Enter without a choice: show what has these words. */
  readonly onText?: (text: string) => void;
  /** True where there is room for one line alone, as in the header. */
  readonly isCompact?: boolean;
};

/**
 * A box to search in, and under it what is found, by kind: a combobox with a list, so that the arrow keys walk
 * through the answers while the person goes on typing.
 */
export default function PlaceSearch({
  municipalityNumber,
  onChoose,
  onText,
  isCompact = false,
}: PlaceSearchProps) {
  const m = useMessages(placeSearchMessages);
  const say = useStatus();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { answer, isBehind, hasFailed } = usePlaceSearch(typed, municipalityNumber);
  const results = answer?.results ?? [];
  const isShown = isOpen && typed.trim().length > 1 && (answer !== undefined || hasFailed);

  useEffect(() => {
    if (!isShown || isBehind || !answer) return;
    setActive(-1);
    say(answer.results.length > 0 ? m.found(answer.results.length) : m.none(typed.trim()));
  }, [answer, isBehind, isShown]);

  const choose = (found: FoundPlace) => {
    setTyped(found.kind === 'plan' ? '' : found.name);
    setIsOpen(false);
    onChoose(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepActive(event.key, active, results.length);
    if (next !== undefined) {
      setIsOpen(true);
      setActive(next);
      event.preventDefault();
      return;
    }
    switch (event.key) {
      case 'Escape':
        if (!isShown) setTyped('');
        setIsOpen(false);
        setActive(-1);
        break;
      case 'Enter': {
        // What is found by other words than those typed is nobody's choice.
        const only = results.length === 1 ? results[0] : undefined;
        const found = isBehind ? undefined : (results[active] ?? only);
        if (found) choose(found);
        else if (typed.trim() && onText) {
          setIsOpen(false);
          onText(typed.trim());
        }
        break;
      }
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div className={styles.search}>
      <label className={isCompact ? 'visually-hidden' : 'ds-label'} htmlFor={id}>
        {m.label}
      </label>
      <input
        id={id}
        className="ds-input"
        type="search"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && active >= 0 ? resultId(id, active) : undefined}
        placeholder={isCompact ? m.label : m.hint}
        maxLength={120}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={onKeyDown}
      />
      <PlaceResults
        id={id}
        isShown={isShown}
        typed={typed.trim()}
        answer={answer}
        hasFailed={hasFailed}
        isBehind={isBehind}
        active={active}
        onChoose={choose}
      />
    </div>
  );
}
