import { memo } from 'react';
import { useLanguage } from '../../app/messages.ts';
import type { PlanView } from '../plan-view.ts';
import type { ListedObject } from './listed-objects.ts';
import { ObjectActions } from './object-actions.tsx';
import { type Surroundings, sizeWords, surroundingWords } from './object-words.ts';
import styles from './objects.module.css';

type ObjectRowProps = {
  readonly view: PlanView;
  readonly object: ListedObject;
  readonly surroundings: (Surroundings & { readonly metres: number | null }) | undefined;
};

/** One object in words: its name and purpose, its size, where it is, what else holds there. */
export const ObjectRow = memo(function ObjectRow({ view, object, surroundings }: ObjectRowProps) {
  const language = useLanguage();
  const { hovered, setHovered } = view;
  const size = sizeWords(object, surroundings?.metres ?? null, language);
  const wordsId = `object-${object.id}`;
  return (
    <li
      data-hovered={hovered === object.id}
      onMouseEnter={() => setHovered(object.id)}
      onMouseLeave={() => setHovered(null)}
      onFocus={() => setHovered(object.id)}
      onBlur={() => setHovered(null)}
    >
      <button
        type="button"
        id={`object-button-${object.id}`}
        className={styles.name}
        aria-describedby={wordsId}
        onClick={() => view.changeState({ objekt: object.id, fane: 'kart' })}
      >
        <strong>{object.name ?? object.what}</strong>
        {object.name && <span>{object.what}</span>}
        {size && <span className={`figures ${styles.size}`}>{size}</span>}
      </button>
      <p id={wordsId} className={styles.words}>
        {surroundings ? surroundingWords(object, surroundings, language) : '\u00a0'}
      </p>
      <ObjectActions view={view} objectId={object.id} name={object.name ?? object.what} />
    </li>
  );
});
