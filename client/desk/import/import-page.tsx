import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { deliveryMessages } from '../deliveries/delivery-messages.ts';
import deskStyles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { CheckAgain } from './check-again.tsx';
import { ImportActions } from './import-actions.tsx';
import { importMessages } from './import-messages.ts';
import { useImportOffice } from './import-office.ts';
import { ImportReportView } from './import-report-view.tsx';
import { ImportStages } from './import-stages.tsx';
import { isWorking } from './state-words.ts';

type SeenImport = Answers['planImports']['get'];

const askEveryMs = 700;

/** One plan file on its way in: what the server does with it, what it found, and the map before anything is saved. */
export default function ImportPage({ importId }: { readonly importId: string }) {
  const m = useMessages(importMessages);
  const language = useLanguage();
  const deliveries = useMessages(deliveryMessages);
  const { office, calls, listHref } = useImportOffice();
  const state = useQuery(
    calls.get.queryOptions(
      { importId },
      { staleTime: 0, refetchInterval: ({ state: { data } }) => (isWorking(data) ? askEveryMs : false) },
    ),
  );
  if (state.isLoadingError) {
    return (
      <DeskPage
        title={office.kind === 'planner' ? m.importTitle : deliveries.deliverPlan}
        back={{ href: listHref, label: office.kind === 'planner' ? m.importTitle : deliveries.toPlan }}
      >
        <Failure error={state.error} onRetry={() => state.refetch()} />
      </DeskPage>
    );
  }
  if (!state.data) return <Loading />;
  const { fileName, size } = state.data;
  return (
    <DeskPage
      title={fileName}
      back={{ href: listHref, label: office.kind === 'planner' ? m.importTitle : deliveries.toPlan }}
      facts={fileSizeWords(size, language)}
    >
      {isWorking(state.data) ? <Working state={state.data} /> : <Rested state={state.data} />}
    </DeskPage>
  );
}

/** The server is at it: how far it has come, and a way to stop it. */
function Working({ state: { id, stage, percent } }: { readonly state: SeenImport }) {
  const m = useMessages(importMessages);
  const { calls } = useImportOffice();
  const queryClient = useQueryClient();
  const cancel = useMutation(
    calls.cancel.mutationOptions({
      onSuccess: (stopped) => queryClient.setQueryData(calls.get.queryKey({ importId: id }), stopped),
    }),
  );
  return (
    <>
      <ImportStages stage={stage} percent={percent} />
      {cancel.isError && <Failure error={cancel.error} />}
      {stage !== 'storing' && (
        <div className={deskStyles.actions}>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-busy={cancel.isPending}
            onClick={() => cancel.mutate({ importId: id })}
          >
            {m.stopCheck}
          </button>
        </div>
      )}
    </>
  );
}

/** The server has done what it was asked, or was stopped on the way. */
function Rested({ state }: { readonly state: SeenImport }) {
  const m = useMessages(importMessages);
  const api = useApi();
  const { calls } = useImportOffice();
  const queryClient = useQueryClient();
  const hasReport = state.stage === 'checked' || state.stage === 'stored';
  const [asked, setAsked] = useState(false);
  // A report kept from before a new check is not this check's.
  useEffect(() => {
    void queryClient.resetQueries(calls.report.queryFilter({ importId: state.id }));
    if (state.stage === 'stored') {
      void queryClient.invalidateQueries(api.plansDesk.pathFilter());
      void queryClient.invalidateQueries(api.deliveries.pathFilter());
    }
    setAsked(true);
  }, [api, calls, queryClient, state.id, state.stage]);
  const report = useQuery(
    calls.report.queryOptions({ importId: state.id }, { enabled: hasReport && asked, staleTime: 0 }),
  );
  if (!hasReport) {
    return (
      <>
        <div className="ds-alert" data-color="warning" role="alert">
          <p className="ds-paragraph">{stoppedWords(state, m)}</p>
        </div>
        <CheckAgain state={state} isOpen />
        <ImportActions state={state} report={null} />
      </>
    );
  }
  if (report.isLoadingError) return <Failure error={report.error} onRetry={() => report.refetch()} />;
  if (!report.data) return <Loading />;
  return <ImportReportView state={state} report={report.data} />;
}

function stoppedWords({ stage, wasLeft }: SeenImport, m: (typeof importMessages)['nb']): string {
  if (wasLeft) return m.leftHelp;
  return stage === 'cancelled' ? m.cancelledHelp : m.failedHelp;
}
