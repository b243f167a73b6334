import { useState } from 'react';
import { compareProvisions } from '../../../domain/provisions/compare-provisions.ts';
import { useMessages } from '../../app/messages.ts';
import { ProvisionChanges } from '../../plans/provisions/provision-changes.tsx';
import deskStyles from '../desk.module.css';
import type { DeskClause, DeskProvisions } from './desk-clause.ts';
import { provisionDeskMessages } from './provision-desk-messages.ts';

type VersionChangesProps = {
  readonly clauses: readonly DeskClause[];
  readonly others: DeskProvisions['others'];
  readonly number: number;
};

/** What differs from another version of the plan, an earlier one first. */
export function VersionChanges({ clauses, others, number }: VersionChangesProps) {
  const m = useMessages(provisionDeskMessages);
  const earlier = others.find((other) => other.number < number) ?? others[0];
  const [otherId, setOtherId] = useState(earlier?.id);
  const other = others.find(({ id }) => id === otherId);
  if (!other) return null;
  const texts = ({ clause, heading, body }: { clause: string; heading: string; body: string }) => ({
    clause,
    heading,
    body,
  });
  return (
    <details className={deskStyles.details} style={{ maxWidth: 'none' }}>
      <summary>{m.compareWith(other.number)}</summary>
      {others.length > 1 && (
        <select
          className="ds-input"
          aria-label={m.compareLabel}
          value={otherId}
          onChange={({ target }) => setOtherId(target.value)}
        >
          {others.map(({ id, number: otherNumber, alternative }) => (
            <option key={id} value={id}>
              {m.versionName(otherNumber, alternative)}
            </option>
          ))}
        </select>
      )}
      <ProvisionChanges changes={compareProvisions(other.provisions.map(texts), clauses.map(texts))} />
    </details>
  );
}
