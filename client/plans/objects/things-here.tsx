import { useState } from 'react';
import { planObjectName } from '../../../domain/plan-codes/plan-object-name.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { planMessages } from '../plan-messages.ts';
import type { PlanView } from '../plan-view.ts';
import { objectMessages } from './object-messages.ts';
import styles from './objects.module.css';

/** So many fit on a phone beside what was chosen. */
const mostShown = 4;

/** Several things lie under one finger: all are named, and any can be taken. */
export function ThingsHere({ here, state, changeState }: PlanView) {
  const m = useMessages(planMessages);
  const words = useMessages(objectMessages);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  if (here.length < 2) return null;
  const shown = isOpen ? here : here.slice(0, mostShown);
  return (
    <section className={styles.here} aria-label={m.thingsHere(here.length)}>
      <h2>{m.thingsHere(here.length)}</h2>
      <ul>
        {shown.map((object) => (
          <li key={object.id}>
            <button
              type="button"
              aria-pressed={object.id === state.objekt}
              onClick={() => changeState({ objekt: object.id })}
            >
              {object.name && <strong>{object.name}</strong>} {planObjectName(object, language)}
            </button>
          </li>
        ))}
        {shown.length < here.length && (
          <li>
            <button type="button" onClick={() => setIsOpen(true)}>
              {words.allHere(here.length)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
