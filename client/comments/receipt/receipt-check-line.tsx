import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { geometryHash } from '../../../domain/proof/geometry-hash.ts';
import { type ReceiptProof, receiptFile } from '../../../domain/proof/receipt-proof.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { checkOwnReceipt, type OwnCheck } from './check-own-receipt.ts';
import { proofMessages } from './proof-messages.ts';
import styles from './receipt.module.css';
import type { ReceiptView } from './receipt-view.ts';

type Hashes = { readonly comment: string; readonly places: string | null; readonly line: number };

type Outcome = OwnCheck['result'] | 'checking' | 'failed';

/** One quiet line: checks the receipt in the browser, and says in plain words what that shows and what not. */
export function ReceiptCheckLine({ receipt, secret }: ReceiptView) {
  const m = useMessages(proofMessages);
  const api = useApi();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [seal, setSeal] = useState(0);
  const [file, setFile] = useState<string | null>(null);
  const [hashes, setHashes] = useState<Hashes | null>(null);
  useEffect(() => () => void (file && URL.revokeObjectURL(file)), [file]);

  const check = async () => {
    if (outcome === 'checking') return;
    setOutcome('checking');
    try {
      const options = api.comments.receiptProof.queryOptions({ secret }, { staleTime: 0, gcTime: 0 });
      const proof = await queries.fetchQuery(options);
      setFile(
        URL.createObjectURL(new Blob([receiptFile(proof as ReceiptProof)], { type: 'application/json' })),
      );
      setHashes({
        comment: proof.entry.record,
        places: await geometryHash((proof as ReceiptProof).record.places),
        line: proof.entry.entry,
      });
      const checked = await checkOwnReceipt(proof, receipt);
      if (checked.result === 'sealed') setSeal(checked.sealNumber);
      setOutcome(checked.result);
    } catch (error) {
      console.warn('The receipt could not be checked:', error);
      setOutcome('failed');
    }
  };
  return (
    <div className={styles.check}>
      <button type="button" className="link-button" aria-disabled={outcome === 'checking'} onClick={check}>
        {m.check}
      </button>
      <div role="status">
        {outcome === 'checking' && <p>{m.checking}</p>}
        {outcome === 'failed' && <p>{m.failed}</p>}
        {(outcome === 'broken' || outcome === 'otherWords') && <p className={styles.broken}>{m.broken}</p>}
        {(outcome === 'sealed' || outcome === 'waiting') && (
          <p>
            {outcome === 'sealed' ? m.sealed(seal) : m.waiting} {m.limits}
          </p>
        )}
      </div>
      {hashes && outcome !== 'checking' && (
        <dl className={styles.hashes}>
          <dt>{m.commentHash}</dt>
          <dd>{hashes.comment}</dd>
          {hashes.places && (
            <>
              <dt>{m.placesHash}</dt>
              <dd>{hashes.places}</dd>
            </>
          )}
          <dt>{m.line}</dt>
          <dd>{hashes.line}</dd>
        </dl>
      )}
      {file && outcome !== 'checking' && (
        <a href={file} download={`kvittering-${receipt.number ?? 0}.json`}>
          {m.file}
        </a>
      )}
    </div>
  );
}
