import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import own from './municipality.module.css';
import { sharingMessages } from './sharing-messages.ts';

/** One key: what it is for, who made it, when it was used; revoking asks once, because it cannot be undone. */
export function GeodataKeyRow({
  geodataKey,
}: {
  readonly geodataKey: Answers['neighbours']['keys'][number];
}) {
  const m = useMessages(sharingMessages);
  const language = useLanguage();
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const [asks, setAsks] = useState(false);
  const { id, name, createdBy, createdAt, lastUsedAt, revokedAt, revokedBy } = geodataKey;
  const words = (instant: Date | string) => instantWords(new Date(instant), new Date(), language);
  const revoke = useMutation(
    api.neighbours.revokeKey.mutationOptions({
      onSuccess: async () => {
        say(m.revokedNow(name));
        await queryClient.invalidateQueries(api.neighbours.keys.queryFilter());
      },
    }),
  );
  return (
    <li className={own.keyRow}>
      <div>
        <strong>{name}</strong>
        <p className={styles.note}>
          {m.madeBy(createdBy, words(createdAt))} {lastUsedAt ? m.lastUsed(words(lastUsedAt)) : m.neverUsed}
        </p>
        {revokedAt && <p className={styles.note}>{m.revokedBy(revokedBy ?? '', words(revokedAt))}</p>}
        {asks && !revokedAt && <p>{m.askRevoke}</p>}
        {revoke.isError && <Failure error={revoke.error} />}
      </div>
      {!revokedAt && (
        <div className={styles.actions}>
          {asks ? (
            <>
              <button
                type="button"
                className="ds-button"
                data-color="danger"
                aria-busy={revoke.isPending}
                onClick={() => revoke.mutate({ keyId: id })}
              >
                {m.revokeNow}
                <span className="visually-hidden">: {name}</span>
              </button>
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                onClick={() => setAsks(false)}
              >
                {m.keep}
              </button>
            </>
          ) : (
            <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAsks(true)}>
              {m.revoke}
              <span className="visually-hidden">: {name}</span>
            </button>
          )}
        </div>
      )}
    </li>
  );
}
