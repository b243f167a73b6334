import { useMutation, useQuery } from '@tanstack/react-query';
import { deadlineWords } from '../../../domain/wording/deadline-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { useFirstFound } from '../use-first-found.ts';
import { neighbourMessages } from './neighbour-messages.ts';
import { StatementForm } from './statement-form.tsx';

/** What someone says in a hearing as their authority: a statement, or an objection where it has that right. */
export default function OwnStatementPage({ hearingId }: { readonly hearingId: string }) {
  const m = useMessages(neighbourMessages);
  const language = useLanguage();
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  const list = useQuery(api.statements.hearings.queryOptions());
  const give = useMutation(api.statements.give.mutationOptions());
  const hearing = useFirstFound(list.data?.hearings.find(({ id }) => id === hearingId));
  if (list.isLoadingError) return <Failure error={list.error} onRetry={() => list.refetch()} />;
  if (!list.data || !me.data) return <Loading />;
  const { authority } = list.data;
  const facts =
    authority && hearing
      ? `${m.sentAsAuthority(authority.name, me.data.displayName)} ${deadlineWords(new Date(hearing.closesAt), new Date(), language)}`
      : undefined;
  return (
    <DeskPage
      title={m.statementTitle(hearing?.planName ?? '')}
      back={{ href: '/desk/uttalelser', label: m.ownTitle }}
      facts={facts}
    >
      {hearing ? (
        <StatementForm
          hearing={hearing}
          sending={{
            send: (input) => give.mutate({ ...input, hearingId }),
            isPending: give.isPending,
            error: give.error,
            receipt: give.data,
          }}
        />
      ) : (
        <p className={styles.empty}>{m.closed}</p>
      )}
    </DeskPage>
  );
}
