import { useQuery } from '@tanstack/react-query';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import own from './outbox.module.css';
import { outboxMessages } from './outbox-messages.ts';

/** What was sent by e-mail for the municipality; with the texts where there is no server to send them. */
export default function OutboxPage() {
  const m = useMessages(outboxMessages);
  const language = useLanguage();
  const api = useApi();
  const outbox = useQuery(api.mail.outbox.queryOptions(undefined, { refetchInterval: 15_000 }));
  const { hasServer, messages } = outbox.data ?? { hasServer: true, messages: [] };
  const now = new Date();
  return (
    <DeskPage title={m.title} back="desk" facts={outbox.data && (hasServer ? m.withServer : m.withoutServer)}>
      {outbox.isPending && <Loading />}
      {outbox.isLoadingError && <Failure error={outbox.error} onRetry={() => outbox.refetch()} />}
      {outbox.isSuccess && messages.length === 0 && <p className={styles.empty}>{m.none}</p>}
      <ul className={own.messages}>
        {messages.map(({ id, recipient, subject, state, attempts, createdAt, body }) => (
          <li key={id} className={own.message}>
            <h2 className="ds-heading" data-size="2xs">
              {subject}
            </h2>
            <p className={own.facts}>
              {m.to} {recipient} · {instantWords(new Date(createdAt), now, language)} · {m[state]}
              {attempts > 1 && `, ${m.attempts(attempts)}`}
            </p>
            {body !== null && <p className={own.body}>{body}</p>}
          </li>
        ))}
      </ul>
    </DeskPage>
  );
}
