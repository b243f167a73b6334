import { useMessages } from '../../../app/messages.ts';
import { PlaceFacts } from '../place-facts.tsx';
import styles from './finder.module.css';
import { finderMessages } from './finder-messages.ts';
import type { FinderView } from './finder-view.ts';
import type { Proposal } from './use-proposal.ts';

type ProposalWordsProps = {
  readonly view: FinderView;
  readonly proposal: Proposal | null;
  /** Why a place that could be made may not be added, e.g. that it lies too far away. */
  readonly problem: string | null;
};

/** The place as it would be, in words: name, size, what it touches, how far off the plan. */
export function ProposalWords({ view, proposal, problem }: ProposalWordsProps) {
  const m = useMessages(finderMessages);
  return (
    <div role="status" className={styles.preview}>
      {proposal?.kind === 'waiting' && <p>{m.waitStreet}</p>}
      {proposal?.kind === 'fault' && <p className="ds-validation-message">{proposal.text}</p>}
      {proposal?.kind === 'ready' && (
        <>
          <p className={styles.previewTitle}>{m.preview}</p>
          <p>
            <strong>{proposal.label}</strong>
          </p>
          <PlaceFacts view={view} geometry={proposal.geometry} />
          {problem && <p className="ds-validation-message">{problem}</p>}
        </>
      )}
    </div>
  );
}
