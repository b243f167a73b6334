import { unknownFieldReferences } from '../../../domain/provision-references.ts';
import type { LinkSources } from '../../../domain/provisions/propose-links.ts';
import { useMessages } from '../../app/messages.ts';
import deskStyles from '../desk.module.css';
import { confirmed, type DeskClause } from './desk-clause.ts';
import { provisionDeskMessages } from './provision-desk-messages.ts';
import styles from './provisions.module.css';

type ProvisionProblemsProps = {
  readonly clauses: readonly DeskClause[];
  readonly sources: LinkSources;
  readonly onChoose: (key: string) => void;
  readonly onChange: (clauses: readonly DeskClause[]) => void;
};

/** What a planner should look at: links to confirm, and names that the map does not have. */
export function ProvisionProblems({ clauses, sources, onChoose, onChange }: ProvisionProblemsProps) {
  const m = useMessages(provisionDeskMessages);
  const names = sources.objects.flatMap(({ name }) => (name ? [name] : []));
  const unknown = names.length > 0 ? unknownFieldReferences(clauses, names) : [];
  const open = clauses.filter(({ proposed }) => proposed).length;
  if (open === 0 && unknown.length === 0) return null;
  return (
    <div className={styles.problems}>
      {open > 0 && (
        <div className={deskStyles.sectionHead}>
          <p>{m.proposals(open)}</p>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => onChange(clauses.map(confirmed))}
          >
            {m.confirmAll(open)}
          </button>
        </div>
      )}
      {unknown.length > 0 && (
        <details className={deskStyles.details} open={unknown.length < 6}>
          <summary>{m.unknownNames(unknown.length)}</summary>
          <p className={deskStyles.note}>{m.unknownHint}</p>
          <ul className={styles.unknown}>
            {unknown.map(({ index, clause, name }) => (
              <li key={`${index}-${name}`}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onChoose(clauses[index]?.key ?? '')}
                >
                  <strong>{name}</strong> {m.inClause(clause || clauses[index]?.heading || '')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
