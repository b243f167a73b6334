import { useEffect, useRef } from 'react';
import { mergeWithAbove, moveLevel, splitClause } from '../../../domain/provisions/edit-clauses.ts';
import { useMessages } from '../../app/messages.ts';
import { randomUuid } from '../../app/random-uuid.ts';
import { useStatus } from '../../app/status.tsx';
import deskStyles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import { ClauseLinks } from './clause-links.tsx';
import type { ClauseTreeProps } from './clause-tree.tsx';
import { type DeskClause, emptyClause } from './desk-clause.ts';
import { provisionDeskMessages } from './provision-desk-messages.ts';
import styles from './provisions.module.css';

type ClauseEditorProps = ClauseTreeProps & { readonly clause: DeskClause; readonly index: number };

/** One clause to write in, part, join, move, link or delete. */
export function ClauseEditor(props: ClauseEditorProps) {
  const m = useMessages(provisionDeskMessages);
  const say = useStatus();
  const { clause, clauses, index, onChange, onChoose, isLocked } = props;
  const { key } = clause;
  const box = useRef<HTMLDivElement>(null);
  const cut = useRef(0);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const edit = (part: Partial<DeskClause>, field: string | null = null) =>
    onChange(
      clauses.map((other) => (other.key === key ? { ...other, ...part } : other)),
      field && `${key} ${field}`,
    );
  const act = (changed: readonly DeskClause[], said: string, next: string | null = key) => {
    onChange(changed);
    onChoose(next);
    say(said);
  };
  if (isLocked) return <p className={styles.body}>{clause.body}</p>;
  return (
    <div ref={box} className={styles.editor}>
      <div className={styles.names}>
        <TextField
          id={`clause-${key}`}
          label={m.clause}
          value={clause.clause}
          maxLength={40}
          onChange={(value) => edit({ clause: value }, 'clause')}
        />
        <TextField
          id={`heading-${key}`}
          label={m.heading}
          value={clause.heading}
          maxLength={300}
          onChange={(heading) => edit({ heading }, 'heading')}
        />
      </div>
      <div
        onSelect={({ target }) => {
          if (target instanceof HTMLTextAreaElement) cut.current = target.selectionStart;
        }}
      >
        <TextField
          id={`body-${key}`}
          label={m.body}
          hint={m.bodyHint}
          rows={Math.min(14, Math.max(3, Math.ceil(clause.body.length / 70)))}
          value={clause.body}
          maxLength={30_000}
          onChange={(body) => edit({ body }, 'body')}
        />
      </div>
      <ClauseLinks {...props} onEdit={edit} />
      <fieldset className={deskStyles.actions} aria-label={m.actions}>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          onClick={() => act(splitClause(clauses, key, cut.current, randomUuid()), m.wasSplit)}
        >
          {m.split}
        </button>
        {index > 0 && (
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            onClick={() => act(mergeWithAbove(clauses, key), m.wasMerged, clauses[index - 1]?.key ?? null)}
          >
            {m.merge}
          </button>
        )}
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          disabled={clause.level === 1}
          onClick={() => act(moveLevel(clauses, key, -1), m.wasMoved)}
        >
          {m.moveOut}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          disabled={moveLevel(clauses, key, 1)[index]?.level === clause.level}
          onClick={() => act(moveLevel(clauses, key, 1), m.wasMoved)}
        >
          {m.moveIn}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          onClick={() => {
            const fresh = emptyClause(clause.level);
            act(clauses.toSpliced(index + 1, 0, fresh), m.wasAdded, fresh.key);
          }}
        >
          {m.addBelow}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-color="danger"
          onClick={() =>
            act(
              clauses.filter((other) => other.key !== key),
              m.wasRemoved,
              clauses[index + 1]?.key ?? null,
            )
          }
        >
          {m.remove}
        </button>
      </fieldset>
    </div>
  );
}
