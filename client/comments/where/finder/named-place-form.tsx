import { useEffect, useRef, useState } from 'react';
import type { PlaceGeometry } from '../../../../domain/comments/comment-place.ts';
import { useLanguage, useMessages } from '../../../app/messages.ts';
import { placeProblems } from '../../draft/draft-problems.ts';
import parts from '../../step-parts.module.css';
import { ExtentFields } from './extent-fields.tsx';
import styles from './finder.module.css';
import { finderMessages } from './finder-messages.ts';
import type { FinderView } from './finder-view.ts';
import type { Extent, NamedThing } from './named-thing.ts';
import { ProposalWords } from './proposal-words.tsx';
import { useProposal } from './use-proposal.ts';

/** A place that was named: its shape, what it is called, and how much of the thing it is. */
export type NamedPlace = {
  readonly geometry: PlaceGeometry;
  readonly label: string;
  readonly extent: Extent;
};

type NamedPlaceFormProps = {
  readonly view: FinderView;
  readonly thing: NamedThing;
  readonly initial: Extent;
  /** A place that is there already is changed. */
  readonly isChange: boolean;
  /** The place as it would be; null until enough is told. */
  readonly onShape?: (geometry: PlaceGeometry | null) => void;
  readonly onAdd: (place: NamedPlace) => void;
  readonly onDone: () => void;
};

/** How much of a thing is meant, the place that it gives in words, and the button that adds it. */
export function NamedPlaceForm(props: NamedPlaceFormProps) {
  const { view, thing, initial, isChange, onShape, onAdd, onDone } = props;
  const m = useMessages(finderMessages);
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  const [extent, setExtent] = useState<Extent | null>(initial);
  const proposal = useProposal(thing, extent);
  const shape = proposal?.kind === 'ready' ? proposal.geometry : null;
  const problem =
    shape && view.area ? placeProblems([{ id: '', geometry: shape }], view.area, language)[0] : null;
  useEffect(() => onShape?.(shape), [shape, onShape]);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  const add = () => {
    if (proposal?.kind !== 'ready' || problem || !extent) return;
    onAdd({ geometry: proposal.geometry, label: proposal.label, extent });
  };
  return (
    <section ref={box} className={styles.chosen} tabIndex={-1} aria-label={`${m.chosen} ${thing.name}`}>
      <p className={styles.end}>
        <span>{m.chosen}</span>
        <strong>{thing.name}</strong>
        {!isChange && (
          <button type="button" onClick={onDone}>
            {m.other}
          </button>
        )}
      </p>
      <ExtentFields view={view} thing={thing} initial={initial} onChange={setExtent} />
      <ProposalWords view={view} proposal={proposal} problem={problem ?? null} />
      <div className={parts.buttons}>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-disabled={shape === null || Boolean(problem)}
          onClick={add}
        >
          {isChange ? m.save : m.add}
        </button>
        <button type="button" className={parts.small} onClick={onDone}>
          {m.cancel}
        </button>
      </div>
    </section>
  );
}
