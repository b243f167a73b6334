import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { CheckBox } from '../form/check-box.tsx';
import { NewTheme } from './new-theme.tsx';
import styles from './themes-field.module.css';
import { workMessages } from './work-messages.ts';
import type { WorkPartProps } from './work-panel.tsx';
import parts from './work-parts.module.css';

/** The comment's themes in sight; all of the hearing's unfold to be chosen from. */
export function ThemesField({ comment, onAct }: WorkPartProps) {
  const m = useMessages(workMessages);
  const api = useApi();
  const { hearingId } = comment;
  // A choice shows at once; quick clicks build on each other.
  const [pending, setPending] = useState<readonly string[] | null>(null);
  const latest = useRef<readonly string[] | null>(null);
  const themeIds = pending ?? comment.themeIds;
  const themes = useQuery(api.desk.themes.queryOptions({ hearingId }));
  const known = themes.data ?? [];
  const chosen = known.filter(({ id }) => themeIds.includes(id));
  const set = async (id: string, isOn: boolean) => {
    const before = latest.current ?? comment.themeIds;
    const next = isOn ? [...before, id] : before.filter((other) => other !== id);
    latest.current = next;
    setPending(next);
    await onAct({ kind: 'themes', themeIds: next });
    if (latest.current !== next) return;
    latest.current = null;
    setPending(null);
  };
  return (
    <section className={parts.part} id="themes" aria-labelledby="themes-title">
      <h3 id="themes-title">{m.themes}</h3>
      {chosen.length > 0 && (
        <ul className={styles.chosenThemes}>
          {chosen.map(({ id, name }) => (
            <li key={id} className="ds-tag">
              {name}
            </li>
          ))}
        </ul>
      )}
      <details className={styles.themeChoice}>
        <summary>{m.chooseThemes}</summary>
        <div className={styles.themeList}>
          {known.map(({ id, name }) => (
            <CheckBox
              key={id}
              label={name}
              checked={themeIds.includes(id)}
              onChange={(isOn) => set(id, isOn)}
            />
          ))}
        </div>
        <NewTheme
          hearingId={hearingId}
          known={known.map(({ name }) => name)}
          onAdded={(id) => !themeIds.includes(id) && set(id, true)}
        />
      </details>
    </section>
  );
}
