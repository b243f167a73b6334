import { useEffect, useState } from 'react';
import { aroundMetres } from '../../../../domain/comments/around-metres.ts';
import { useMessages } from '../../../app/messages.ts';
import parts from '../../step-parts.module.css';
import { finderMessages } from './finder-messages.ts';
import type { FinderView } from './finder-view.ts';
import { isWhole } from './made-label.ts';
import type { Extent, NamedThing } from './named-thing.ts';
import { StretchFields } from './stretch-fields.tsx';

type ExtentFieldsProps = {
  readonly view: FinderView;
  readonly thing: NamedThing;
  readonly initial: Extent;
  /** Null while something is still to be told. */
  readonly onChange: (extent: Extent | null) => void;
};

/** How much of a thing is meant: itself, what lies around it, or a stretch of a street. */
export function ExtentFields({ view, thing, initial, onChange }: ExtentFieldsProps) {
  const m = useMessages(finderMessages);
  const [kind, setKind] = useState(initial.kind);
  const kinds = [
    { kind: 'itself' as const, text: isWhole(thing) ? m.whole(thing.name) : m.spot },
    ...(thing.kind === 'street' ? [{ kind: 'stretch' as const, text: m.stretch }] : []),
    { kind: 'around' as const, text: m.around },
  ];
  const choose = (chosen: Extent['kind']) => {
    setKind(chosen);
    onChange(chosen === 'itself' ? { kind: 'itself' } : null);
  };
  return (
    <>
      <fieldset className={parts.choices}>
        <legend>{m.howMuch}</legend>
        {kinds.map((each) => (
          <label key={each.kind} className={parts.choice}>
            <input
              className="ds-input"
              type="radio"
              name="comment-extent"
              checked={kind === each.kind}
              onChange={() => choose(each.kind)}
            />
            <span>{each.text}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'around' && (
        <AroundFields metres={initial.kind === 'around' ? initial.metres : 50} onChange={onChange} />
      )}
      {kind === 'stretch' && (
        <StretchFields
          view={view}
          street={thing}
          initial={initial.kind === 'stretch' ? initial : null}
          onChange={onChange}
        />
      )}
    </>
  );
}

type AroundFieldsProps = Pick<ExtentFieldsProps, 'onChange'> & { readonly metres: number };

function AroundFields({ metres, onChange }: AroundFieldsProps) {
  const m = useMessages(finderMessages);
  const { offered, least, most } = aroundMetres;
  const [isOwn, setIsOwn] = useState(!offered.some((each) => each === metres));
  const [typed, setTyped] = useState(String(metres));
  const value = Number(typed.trim());
  const isRight = Number.isInteger(value) && value >= least && value <= most;
  useEffect(() => onChange(isRight ? { kind: 'around', metres: value } : null), [isRight, value, onChange]);
  return (
    <>
      <fieldset className={parts.chips}>
        <legend>{m.howFar}</legend>
        {offered.map((each) => (
          <label key={each} className="ds-chip">
            <input
              type="radio"
              name="comment-around"
              checked={!isOwn && value === each}
              onChange={() => {
                setIsOwn(false);
                setTyped(String(each));
              }}
            />
            {m.metres(each)}
          </label>
        ))}
        <label className="ds-chip">
          <input type="radio" name="comment-around" checked={isOwn} onChange={() => setIsOwn(true)} />
          {m.ownMetres}
        </label>
      </fieldset>
      {isOwn && (
        <div className="ds-field">
          <label className="ds-label" htmlFor="comment-metres">
            {m.metresLabel}
          </label>
          <p
            data-field="description"
            id="comment-metres-hint"
            className={isRight ? undefined : 'ds-validation-message'}
          >
            {m.metresHint(least, most)}
          </p>
          <input
            id="comment-metres"
            className={`ds-input ${parts.short}`}
            inputMode="numeric"
            value={typed}
            aria-invalid={!isRight}
            aria-describedby="comment-metres-hint"
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
    </>
  );
}
