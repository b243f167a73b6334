import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { deliveryMessages } from '../deliveries/delivery-messages.ts';
import { SendBackDialog } from '../deliveries/send-back-dialog.tsx';
import deskStyles from '../desk.module.css';
import { DraftActions } from './draft-actions.tsx';
import { importMessages } from './import-messages.ts';
import { useImportOffice } from './import-office.ts';

type ImportActionsProps = {
  readonly state: Answers['planImports']['get'];
  readonly report: Answers['planImports']['report'];
};

/** What can be done now: save, open what was saved, take another file, remove this one. */
export function ImportActions({ state, report }: ImportActionsProps) {
  const m = useMessages(importMessages);
  const say = useStatus();
  const api = useApi();
  const { office, calls, listHref } = useImportOffice();
  const deliveries = useMessages(deliveryMessages);
  const [isSendingBack, setIsSendingBack] = useState(false);
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const store = useMutation(
    api.planImports.store.mutationOptions({
      onSuccess: (begun) =>
        queryClient.setQueryData(api.planImports.get.queryKey({ importId: state.id }), begun),
    }),
  );
  const discard = useMutation(
    calls.discard.mutationOptions({
      onSuccess: () => {
        say(m.removed);
        // What is kept of the list still names it.
        queryClient.removeQueries(calls.list.pathFilter());
        navigate(listHref);
      },
    }),
  );
  const known = state.stored ?? report?.stored;
  return (
    <>
      {state.deliveryId && state.stage !== 'stored' && (
        <p className={deskStyles.note}>{deliveries.fromDelivery(state.uploadedBy)}</p>
      )}
      {office.kind === 'consultant' && <DraftActions state={state} />}
      {store.isError && <Failure error={store.error} />}
      {discard.isError && <Failure error={discard.error} />}
      <div className={deskStyles.actions}>
        {office.kind === 'planner' && state.isStorable && state.stage === 'checked' && report?.version && (
          <button
            type="button"
            className="ds-button"
            aria-busy={store.isPending}
            onClick={() => store.mutate({ importId: state.id })}
          >
            {m.saveAs(report.version)}
          </button>
        )}
        {office.kind === 'planner' && known && (
          <Link className="ds-button" href={`/desk/plan/${known.planId}`}>
            {m.openPlan}
          </Link>
        )}
        {state.deliveryId && state.stage !== 'stored' && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setIsSendingBack(true)}
          >
            {deliveries.sendBack}
          </button>
        )}
        {!state.deliveryId && (
          <Link className="ds-button" data-variant="secondary" href={listHref}>
            {m.anotherFile}
          </Link>
        )}
        {!state.deliveryId && state.stage !== 'stored' && (
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            aria-busy={discard.isPending}
            onClick={() => discard.mutate({ importId: state.id })}
          >
            {m.removeFile}
          </button>
        )}
      </div>
      {isSendingBack && state.deliveryId && (
        <SendBackDialog
          deliveryId={state.deliveryId}
          title={state.fileName}
          onClose={() => setIsSendingBack(false)}
          onSent={() => navigate('/desk')}
        />
      )}
    </>
  );
}
