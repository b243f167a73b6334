import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { type StatementInput, statementSchema } from '../../../domain/neighbours/neighbour-statement.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { startIdentity } from '../../comments/draft/comment-draft.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { Received } from '../received.tsx';
import { neighbourMessages } from './neighbour-messages.ts';
import {
  type StatementEntry,
  type StatementFaults,
  StatementFields,
  type StatementHearing,
} from './statement-fields.tsx';

const emptyEntry: StatementEntry = {
  ...{ kind: 'comment', grounds: [], heading: '', text: '', files: [], email: '', phone: '' },
};

type StatementFormProps = {
  readonly hearing: StatementHearing;
  /** How it goes: asked to send, on its way, failed, or received. */
  readonly sending: {
    readonly send: (input: StatementInput) => void;
    readonly isPending: boolean;
    readonly error: unknown;
    readonly receipt: Answers['statements']['give'] | undefined;
  };
};

/** What is said as an authority, until it is sent; then the receipt. */
export function StatementForm({ hearing, sending }: StatementFormProps) {
  const m = useMessages(neighbourMessages);
  const language = useLanguage();
  const [entry, setEntry] = useState(emptyEntry);
  const [identity] = useState(startIdentity);
  const [faults, setFaults] = useState<StatementFaults>({});
  const { receipt, error } = sending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkEntry(entry, { ...identity, language });
    setFaults(checked.faults);
    if (checked.input) return sending.send(checked.input);
    document.getElementById(`statement-${Object.keys(checked.faults)[0]}`)?.focus();
  };
  if (receipt) {
    return (
      <Received>
        <p className="ds-paragraph">
          <strong>
            {m.received(receipt.number, instantWords(new Date(receipt.receivedAt), new Date(), language))}
          </strong>{' '}
          {receipt.isLate && m.late} {m.keepReceipt}
        </p>
        <Link className="ds-button" href={`/innspill#${identity.receiptSecret}`}>
          {m.openReceipt}
        </Link>
      </Received>
    );
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <StatementFields
        entry={entry}
        faults={faults}
        hearing={hearing}
        change={(part) => setEntry((before) => ({ ...before, ...part }))}
      />
      {error !== null && <Failure error={error} />}
      {Object.keys(faults).length > 0 && (
        <p className="ds-validation-message" role="alert">
          {m.fix}
        </p>
      )}
      <div className={styles.actions}>
        <button type="submit" className="ds-button" aria-busy={sending.isPending}>
          {sending.isPending ? m.sending : m.send}
        </button>
      </div>
    </form>
  );
}

type Around = Pick<StatementInput, 'idempotencyKey' | 'receiptSecret' | 'language'>;

/** The entry as the server takes it, or what is wrong with it by field. */
function checkEntry(entry: StatementEntry, around: Around) {
  const input: StatementInput = {
    ...around,
    ...entry,
    grounds: entry.kind === 'objection' ? [...entry.grounds] : [],
    files: entry.files.map(({ id }) => id),
    target: { kind: 'wholePlan' },
    places: [],
  };
  const parsed = statementSchema.safeParse(input);
  const faults: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? []) faults[String(path[0])] ??= message;
  return { faults, input: parsed.success ? input : null };
}
