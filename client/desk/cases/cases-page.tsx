import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DeskPage } from '../desk-page.tsx';
import { CaseList } from './case-list.tsx';
import { caseMessages } from './case-messages.ts';

/** The hearings of the municipality, for those who read their comments and do not handle them. */
export default function CasesPage() {
  const m = useMessages(caseMessages);
  const api = useApi();
  const cases = useQuery(api.cases.list.queryOptions());
  return (
    <DeskPage title={m.title} back="desk" facts={m.intro}>
      {cases.isPending && <Loading />}
      {cases.isLoadingError && <Failure error={cases.error} onRetry={() => cases.refetch()} />}
      {cases.data && <CaseList cases={cases.data} hrefOf={({ hearingId }) => `/desk/saker/${hearingId}`} />}
    </DeskPage>
  );
}
