import { useEffect, useState } from 'react';
import { useMessages } from '../../../app/messages.ts';
import styles from './finder.module.css';
import { finderMessages } from './finder-messages.ts';
import type { FinderView } from './finder-view.ts';
import type { Extent, NamedThing } from './named-thing.ts';
import { ThingSearch } from './thing-search.tsx';

type Stretch = Extract<Extent, { kind: 'stretch' }>;

type StretchFieldsProps = {
  readonly view: FinderView;
  readonly street: NamedThing;
  readonly initial: Stretch | null;
  readonly onChange: (extent: Stretch | null) => void;
};

/** From where to where along a street. */
export function StretchFields({ view, street, initial, onChange }: StretchFieldsProps) {
  const m = useMessages(finderMessages);
  const [from, setFrom] = useState<NamedThing | null>(initial?.from ?? null);
  const [to, setTo] = useState<NamedThing | null>(initial?.to ?? null);
  useEffect(() => onChange(from && to && { kind: 'stretch', from, to }), [from, to, onChange]);
  return (
    <>
      <EndField view={view} street={street} label={m.from} end={from} onChoose={setFrom} />
      <EndField view={view} street={street} label={m.to} end={to} onChoose={setTo} />
    </>
  );
}

type EndFieldProps = {
  readonly view: FinderView;
  readonly street: NamedThing;
  readonly label: string;
  readonly end: NamedThing | null;
  readonly onChoose: (end: NamedThing | null) => void;
};

const endKinds = ['street', 'address'] as const;

function EndField({ view, street, label, end, onChoose }: EndFieldProps) {
  const m = useMessages(finderMessages);
  if (!end) {
    return (
      <ThingSearch
        view={view}
        label={label}
        hint={m.endHint}
        kinds={endKinds}
        asked={(typed) => inStreet(typed, street.name)}
        onChoose={onChoose}
      />
    );
  }
  return (
    <p className={styles.end}>
      <span>{label}</span>
      <strong>{end.name}</strong>
      <button type="button" aria-label={`${label}: ${m.other}`} onClick={() => onChoose(null)}>
        {m.other}
      </button>
    </p>
  );
}

/** «12» and «12 B» are houses of the street. */
export function inStreet(typed: string, street: string): string {
  return /^\d{1,4}\s?[a-zæøå]?$/i.test(typed.trim()) ? `${street} ${typed.trim()}` : typed;
}
