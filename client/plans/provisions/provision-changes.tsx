import {
  type ComparableProvision,
  countChanges,
  type ProvisionChange,
} from '../../../domain/provisions/compare-provisions.ts';
import { useMessages } from '../../app/messages.ts';
import { provisionMessages } from './provision-messages.ts';
import styles from './provisions.module.css';

type ProvisionChangesProps = { readonly changes: readonly ProvisionChange<ComparableProvision>[] };

/** What is new, gone and changed, word by word; told by words and marks, never by colour alone. */
export function ProvisionChanges({ changes }: ProvisionChangesProps) {
  const m = useMessages(provisionMessages);
  const told = changes.filter(({ kind }) => kind !== 'same');
  if (told.length === 0) return <p className="ds-paragraph">{m.noChanges}</p>;
  return (
    <>
      <p className="ds-paragraph">{m.changeCounts(countChanges(changes))}</p>
      <ol className={styles.changes}>
        {told.map((change, index) => (
          <li key={index} data-kind={change.kind}>
            <ChangeOf change={change} />
          </li>
        ))}
      </ol>
    </>
  );
}

function ChangeOf({ change }: { readonly change: ProvisionChange<ComparableProvision> }) {
  const m = useMessages(provisionMessages);
  if (change.kind === 'changed') {
    return (
      <>
        <span className="ds-tag">{m.wasChanged}</span>
        <p>
          {change.words.map(({ kind, text }, index) => {
            const key = `${index} ${kind}`;
            if (kind === 'added') return <ins key={key}>{text}</ins>;
            if (kind === 'removed') return <del key={key}>{text}</del>;
            return <span key={key}>{text}</span>;
          })}
        </p>
      </>
    );
  }
  const { clause, heading, body } = change.kind === 'removed' ? change.before : change.after;
  const Mark = change.kind === 'removed' ? 'del' : 'ins';
  return (
    <>
      <span className="ds-tag">{change.kind === 'removed' ? m.wasRemoved : m.wasAdded}</span>
      <p>
        <Mark>
          <strong>
            {clause} {heading}
          </strong>
          {body && `\n${body}`}
        </Mark>
      </p>
    </>
  );
}
