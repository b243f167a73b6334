import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { osloDate } from '../../../domain/oslo-time.ts';
import { dateWithWeekday } from '../../../domain/wording/date-words.ts';
import { useApi, useApiClient } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import styles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import { publishingMessages } from './publishing-messages.ts';

/** «Legg ut på høring»: tells why not while something blocks, asks and says what happens when nothing does. */
export function PublishHearing({ hearing, work }: HearingSectionProps) {
  const m = useMessages(publishingMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const client = useApiClient();
  const readiness = useQuery(api.hearingsDesk.readiness.queryOptions({ hearingId: hearing.id }));
  const [asks, setAsks] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const today = osloDate(new Date());
  const words = (day: string | null) => (day ? dateWithWeekday(day, today, language) : '');

  const ask = async () => {
    await work.saveNow();
    const { data } = await readiness.refetch();
    const isReady = data !== undefined && data.blocks.length === 0;
    setIsRefused(!isReady);
    setAsks(isReady);
    if (!isReady) document.getElementById('ready')?.focus();
  };
  const publish = async () => {
    setAsks(false);
    const isDone = await work.act((expectedRevision) =>
      client.hearingsDesk.publish.mutate({ hearingId: hearing.id, expectedRevision }),
    );
    if (isDone) say(m.publishedStatus);
  };
  return (
    <>
      <button type="button" className="ds-button" onClick={ask}>
        {m.publish}
      </button>
      {isRefused && readiness.data && readiness.data.blocks.length > 0 && (
        <p className="ds-validation-message" role="alert">
          {m.notReadyYet}
        </p>
      )}
      {asks && (
        <DeskDialog title={m.publishTitle} onClose={() => setAsks(false)}>
          <p>{m.publishText(words(work.draft.opensOn), words(work.draft.lastDay))}</p>
          <div className={styles.actions}>
            <button type="button" className="ds-button" onClick={publish}>
              {m.publishConfirm}
            </button>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => setAsks(false)}
            >
              {m.cancel}
            </button>
          </div>
        </DeskDialog>
      )}
    </>
  );
}
