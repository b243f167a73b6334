import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { useLocation } from 'wouter';
import { type HearingKind, hearingKindRules, hearingKinds } from '../../../domain/hearings/hearing-kinds.ts';
import { useApi, useApiClient } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';
import { RadioGroup } from '../form/radio-group.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { newHearingMessages } from './new-hearing-messages.ts';

/** «Ny høring»: of this plan, or of one that is chosen; then its kind. */
export function NewHearing({ planId }: { readonly planId?: string }) {
  const m = useMessages(newHearingMessages);
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button type="button" className="ds-button" onClick={() => setAsks(true)}>
        {m.newHearing}
      </button>
      {asks && <NewHearingDialog planId={planId} onClose={() => setAsks(false)} />}
    </>
  );
}

type NewHearingDialogProps = { readonly planId: string | undefined; readonly onClose: () => void };

function NewHearingDialog({ planId, onClose }: NewHearingDialogProps) {
  const m = useMessages(newHearingMessages);
  const language = useLanguage();
  const api = useApi();
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const plans = useQuery(
    api.plansDesk.list.queryOptions(
      { search: sought, group: null, page: 1 },
      { placeholderData: keepPreviousData, enabled: !planId },
    ),
  );
  const found = plans.data?.plans ?? [];
  const [chosen, setChosen] = useState(planId ?? '');
  const [kind, setKind] = useState<HearingKind>('publicDisplay');
  const create = useCreateHearing();
  // What is chosen must be seen: a plan that the search has hidden is not it.
  const plan = planId ?? (found.find(({ id }) => id === chosen) ?? found[0])?.id ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (plan) create.mutate({ planId: plan, kind });
  };
  return (
    <DeskDialog title={m.newHearing} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {create.isError && <Failure error={create.error} />}
        {plans.data?.total === 0 && sought === '' && <p>{m.noPlans}</p>}
        {plans.data && (plans.data.total > found.length || sought !== '') && (
          <TextField
            id="new-hearing-search"
            label={m.seekPlan}
            value={search}
            maxLength={100}
            onChange={setSearch}
          />
        )}
        {plans.data?.total === 0 && sought !== '' && <p>{m.noPlanFound}</p>}
        {found.length > 0 && (
          <SelectField
            id="new-hearing-plan"
            label={m.newHearingPlan}
            value={plan}
            options={found.map(({ id, name, identifier }) => ({
              value: id,
              label: `${name} (${identifier})`,
            }))}
            onChange={setChosen}
          />
        )}
        <RadioGroup<HearingKind>
          id="new-hearing-kind"
          legend={m.kind}
          value={kind}
          options={hearingKinds.map((value) => ({
            value,
            label: hearingKindRules[value].names[language],
          }))}
          onChange={setKind}
        />
        <div className={styles.actions}>
          <button type="submit" className="ds-button" disabled={!plan} aria-busy={create.isPending}>
            {m.createHearing}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {m.cancel}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}

/** Makes a draft with what is known: contact, the newest version, all documents, the area of the map. */
function useCreateHearing() {
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: async ({ planId, kind }: { planId: string; kind: HearingKind }) => {
      const [me, municipalities, plan] = await Promise.all([
        client.accounts.me.query(),
        client.municipalities.list.query(),
        client.plansDesk.get.query({ planId }),
      ]);
      const profile = municipalities.find(({ number }) => number === me?.municipalityNumber)?.profile;
      const [newest] = plan.versions;
      const isBeforeProposal = kind === 'startNotice' || kind === 'planProgramme';
      return client.hearingsDesk.create.mutate({
        draft: {
          planId,
          kind,
          caseNumber: plan.plan.caseNumber ?? '',
          contactName: me?.displayName ?? '',
          email: profile?.email ?? '',
          phone: profile?.phone ?? '',
          postalAddress: profile?.postalAddress ?? '',
          paperCopyPlace: profile?.visitAddress ?? '',
        },
        content: {
          planVersions: newest && !isBeforeProposal ? [{ planVersionId: newest.id }] : [],
          documentIds: plan.documents.map(({ id }) => id),
          ...(newest && !isBeforeProposal && { area: { source: 'plan' as const } }),
        },
      });
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries(api.hearingsDesk.pathFilter());
      navigate(`/desk/horing/${id}/oppsett`);
    },
  });
}
