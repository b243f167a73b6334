import type { LinkSources } from '../../../domain/provisions/propose-links.ts';
import { useMessages } from '../../app/messages.ts';
import { ClauseEditor } from './clause-editor.tsx';
import { type DeskClause, emptyClause } from './desk-clause.ts';
import { LinkMarks } from './link-marks.tsx';
import { provisionDeskMessages } from './provision-desk-messages.ts';
import styles from './provisions.module.css';

export type ClauseTreeProps = {
  readonly clauses: readonly DeskClause[];
  readonly sources: LinkSources;
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  /** `field` names what is typed in, so that typing on is one step to undo. */
  readonly onChange: (clauses: readonly DeskClause[], field?: string | null) => void;
  readonly isLocked: boolean;
};

/** All clauses in order, set in by their level; the chosen one opens to be worked on. */
export function ClauseTree(props: ClauseTreeProps) {
  const m = useMessages(provisionDeskMessages);
  const { clauses, sources, chosen, onChoose, onChange, isLocked } = props;
  return (
    <section className={styles.tree} aria-labelledby="clauses-title">
      <h2 id="clauses-title">{m.clauses}</h2>
      <ol className={styles.clauses}>
        {clauses.map((clause, index) => {
          const isOpen = clause.key === chosen;
          return (
            <li
              key={clause.key}
              data-open={isOpen}
              style={{ paddingInlineStart: `calc(${clause.level - 1} * min(1.25rem, 3vw))` }}
            >
              <button
                type="button"
                className={styles.row}
                aria-expanded={isOpen}
                onClick={() => onChoose(isOpen ? null : clause.key)}
              >
                <span className="visually-hidden">{m.level(clause.level)}: </span>
                <strong>
                  {clause.clause} {clause.heading}
                </strong>{' '}
                {!isOpen && <span className={styles.excerpt}>{clause.body.slice(0, 140)}</span>}
              </button>
              {!isOpen && <LinkMarks clause={clause} />}
              {isOpen && <ClauseEditor {...props} clause={clause} index={index} sources={sources} />}
            </li>
          );
        })}
      </ol>
      {!isLocked && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => {
            const fresh = emptyClause(clauses.at(-1)?.level ?? 1);
            onChange([...clauses, fresh]);
            onChoose(fresh.key);
          }}
        >
          {m.addClause}
        </button>
      )}
    </section>
  );
}
