import { hasLinks } from '../../../domain/provisions/provision-links.ts';
import { useMessages } from '../../app/messages.ts';
import type { DeskClause } from './desk-clause.ts';
import { provisionDeskMessages } from './provision-desk-messages.ts';
import styles from './provisions.module.css';

/** In one line, what a clause governs and what is proposed for it. */
export function LinkMarks({ clause }: { readonly clause: DeskClause }) {
  const m = useMessages(provisionDeskMessages);
  const { proposed } = clause;
  const count = proposed ? proposed.governs.length + proposed.purposes.length + proposed.zones.length : 0;
  if (!proposed && !hasLinks(clause)) return null;
  const all = [...clause.governs, ...clause.purposes, ...clause.zones.map((code) => `H${code}`)];
  return (
    <p className={styles.marks}>
      {all.length > 0 && m.governs(all.slice(0, 8).join(', '), Math.max(0, all.length - 8))}
      {count > 0 && <span className="ds-tag">{m.proposedCount(count)}</span>}
    </p>
  );
}
