import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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

/** What a caseworker says in a neighbour's hearing, as their municipality: a statement or an objection. */
export default function StatementPage({ noticeId }: { readonly noticeId: string }) {
  const m = useMessages(neighbourMessages);
  const language = useLanguage();
  const api = useApi();
  const queryClient = useQueryClient();
  const me = useQuery(api.accounts.me.queryOptions());
  const notice = useQuery(api.neighbours.get.queryOptions({ noticeId }));
  const give = useMutation(
    api.neighbours.giveStatement.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.neighbours.pathFilter()),
    }),
  );
  const { hearing: known } = notice.data ?? {};
  const hearing = useFirstFound(known?.mayState ? known : undefined);
  if (notice.isLoadingError) return <Failure error={notice.error} onRetry={() => notice.refetch()} />;
  if (!notice.data || !me.data) return <Loading />;
  const { plan } = notice.data;
  const facts = hearing
    ? `${m.sentAs(me.data.municipalityName, me.data.displayName)} ${deadlineWords(new Date(hearing.closesAt), new Date(), language)}`
    : undefined;
  return (
    <DeskPage
      title={m.statementTitle(plan.name)}
      back={{ href: '/desk/naboer', label: m.toList }}
      facts={facts}
    >
      {hearing ? (
        <StatementForm
          hearing={hearing}
          sending={{
            send: (input) => give.mutate({ ...input, noticeId }),
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
