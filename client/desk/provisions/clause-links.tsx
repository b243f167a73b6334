import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { zoneNames } from '../../../domain/plan-codes/zones.ts';
import type { LinkSources } from '../../../domain/provisions/propose-links.ts';
import { governedObjects, type ProvisionLinks } from '../../../domain/provisions/provision-links.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { confirmed, type DeskClause } from './desk-clause.ts';
import { provisionDeskMessages } from './provision-desk-messages.ts';
import styles from './provisions.module.css';

type ClauseLinksProps = {
  readonly clause: DeskClause;
  readonly sources: LinkSources;
  readonly onEdit: (part: Partial<DeskClause>) => void;
};

type LinkKind = keyof ProvisionLinks;
const kinds = ['governs', 'purposes', 'zones'] as const satisfies readonly LinkKind[];
const nothing: ProvisionLinks = { governs: [], purposes: [], zones: [] };

/** What a clause governs: confirmed and proposed, each with how many objects it is, and a list to add from. */
export function ClauseLinks({ clause, sources, onEdit }: ClauseLinksProps) {
  const m = useMessages(provisionDeskMessages);
  const language = useLanguage();
  const place = language === 'nb' ? 0 : language === 'nn' ? 1 : 2;
  const nameOf = (kind: LinkKind, value: string): string => {
    if (kind === 'governs') return value;
    if (kind === 'zones') return `H${value} ${nameOfCode(zoneNames, value, language)}`;
    return sources.purposes.find(({ code }) => code === value)?.names[place] ?? value;
  };
  const countOf = (kind: LinkKind, value: string) =>
    governedObjects({ ...nothing, [kind]: [value] }, sources.objects).length;
  const options = {
    governs: [...new Set(sources.objects.flatMap(({ name }) => (name ? [name] : [])))],
    purposes: sources.purposes.map(({ code }) => code),
    zones: [...new Set(sources.objects.flatMap(({ kind, code }) => (kind === 'zone' && code ? [code] : [])))],
  };
  const set = (kind: LinkKind, values: readonly string[]) => onEdit({ [kind]: values });
  const { proposed } = clause;
  return (
    <fieldset className={styles.links}>
      <legend>{m.governsLabel}</legend>
      {kinds.every((kind) => clause[kind].length === 0) && !proposed && <p>{m.governsAll}</p>}
      <ul className={styles.chips}>
        {kinds.flatMap((kind) =>
          clause[kind].map((value) => (
            <li key={`${kind} ${value}`}>
              <button
                type="button"
                className={styles.chip}
                aria-label={m.removeLink(nameOf(kind, value), countOf(kind, value))}
                onClick={() =>
                  set(
                    kind,
                    clause[kind].filter((other) => other !== value),
                  )
                }
              >
                {nameOf(kind, value)} <small>{m.objects(countOf(kind, value))}</small>{' '}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          )),
        )}
      </ul>
      {proposed && (
        <div className={styles.proposed}>
          <p>{m.proposedLabel}</p>
          <ul className={styles.chips}>
            {kinds.flatMap((kind) =>
              proposed[kind].map((value) => (
                <li key={`${kind} ${value}`} className={styles.suggestion}>
                  {nameOf(kind, value)} <small>{m.objects(countOf(kind, value))}</small>
                </li>
              )),
            )}
          </ul>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => onEdit({ ...confirmed(clause) })}
          >
            {m.confirm}
          </button>
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            onClick={() => onEdit({ proposed: null })}
          >
            {m.reject}
          </button>
        </div>
      )}
      <div className={styles.adders}>
        {kinds
          .filter((kind) => options[kind].length > 0)
          .map((kind) => (
            <label key={kind} className="ds-label">
              {kind === 'governs' ? m.fields : m[kind]}
              <select
                className="ds-input"
                value=""
                onChange={({ target: { value } }) =>
                  value && set(kind, [...new Set([...clause[kind], value])])
                }
              >
                <option value="">{m.chooseLink}</option>
                {options[kind].map((value) => (
                  <option key={value} value={value}>
                    {nameOf(kind, value)} ({countOf(kind, value)})
                  </option>
                ))}
              </select>
            </label>
          ))}
      </div>
    </fieldset>
  );
}
