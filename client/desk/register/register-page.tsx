import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { osloDate } from '../../../domain/oslo-time.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { Received } from '../received.tsx';
import { AuthorSection } from './author-section.tsx';
import { ContentSection } from './content-section.tsx';
import { checkEntry, type EntryFaults, emptyEntry, type RegisterEntry } from './register-entry.ts';
import { registerMessages } from './register-messages.ts';
import { SourceSection } from './source-section.tsx';

export type RegisterSectionProps = {
  readonly entry: RegisterEntry;
  readonly change: (part: Partial<RegisterEntry>) => void;
  readonly faults: EntryFaults;
};

/** «Registrer innspill»: what came by letter, e-mail, phone or in person; and authorities' objections. */
export default function RegisterPage({ hearingId }: { readonly hearingId: string }) {
  const m = useMessages(registerMessages);
  const api = useApi();
  const queryClient = useQueryClient();
  const hearing = useQuery(api.hearingsDesk.get.queryOptions({ hearingId }));
  const [entry, setEntry] = useState<RegisterEntry>(() => emptyEntry(osloDate(new Date())));
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [faults, setFaults] = useState<EntryFaults>({});
  const register = useMutation(
    api.desk.register.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.desk.pathFilter()),
    }),
  );
  if (hearing.isLoadingError) return <Failure error={hearing.error} onRetry={() => hearing.refetch()} />;
  if (!hearing.data) return <Loading />;
  const planVersionId = hearing.data.planVersions[0]?.planVersionId ?? null;
  const queue = `/desk/horing/${hearingId}`;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkEntry(entry, { hearingId, idempotencyKey, planVersionId, now: new Date() });
    setFaults(checked.ok ? {} : checked.faults);
    if (checked.ok) return register.mutate(checked.input);
    document.getElementById(`entry-${Object.keys(checked.faults)[0]}`)?.focus();
  };
  const startOver = () => {
    setEntry(emptyEntry(osloDate(new Date())));
    setKey(crypto.randomUUID());
    register.reset();
  };
  const section = {
    entry,
    faults,
    change: (part: Partial<RegisterEntry>) => setEntry((before) => ({ ...before, ...part })),
  };
  return (
    <DeskPage
      title={m.title}
      back={{ href: queue, label: hearing.data.plan?.name ?? m.toQueue }}
      facts={m.intro}
    >
      {register.data ? (
        <Received>
          <p className="ds-paragraph">
            <strong>{m.registered(register.data.number)}</strong> {register.data.isLate && m.late}
          </p>
          <div className={styles.actions}>
            <Link className="ds-button" href={`${queue}?merknad=${register.data.commentId}`}>
              {m.openIt}
            </Link>
            <button type="button" className="ds-button" data-variant="secondary" onClick={startOver}>
              {m.another}
            </button>
          </div>
        </Received>
      ) : (
        <form className="stack" onSubmit={submit} noValidate>
          <SourceSection {...section} />
          <AuthorSection {...section} />
          <ContentSection {...section} hearing={hearing.data} planVersionId={planVersionId} />
          {register.isError && <Failure error={register.error} />}
          {Object.keys(faults).length > 0 && (
            <p className="ds-validation-message" role="alert">
              {m.fix}
            </p>
          )}
          <button type="submit" className="ds-button" aria-busy={register.isPending}>
            {register.isPending ? m.sending : m.submit}
          </button>
        </form>
      )}
    </DeskPage>
  );
}
