import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { RadioGroup } from '../form/radio-group.tsx';
import { TextField } from '../form/text-field.tsx';
import { accountMessages } from './account-messages.ts';

type Chosen = Answers['commentNotices']['get'];

/** Whether and how often one is told of new comments by e-mail. */
export function NoticesSection({ municipality }: { readonly municipality: string }) {
  const m = useMessages(accountMessages);
  const api = useApi();
  const chosen = useQuery(api.commentNotices.get.queryOptions());
  return (
    <section className={styles.section} aria-labelledby="notices">
      <h2 id="notices">{m.notices}</h2>
      <p className={styles.prose}>{m.noticesIntro(municipality)}</p>
      {chosen.isPending && <Loading />}
      {chosen.isLoadingError && <Failure error={chosen.error} onRetry={() => chosen.refetch()} />}
      {chosen.data && <NoticesForm chosen={chosen.data} />}
    </section>
  );
}

function NoticesForm({ chosen }: { readonly chosen: Chosen }) {
  const m = useMessages(accountMessages);
  const language = useLanguage();
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const [cadence, setCadence] = useState(chosen.cadence);
  const [email, setEmail] = useState(chosen.email ?? '');
  const [isWrong, setIsWrong] = useState(false);
  const choose = useMutation(
    api.commentNotices.choose.mutationOptions({
      onSuccess: async () => {
        say(m.saved);
        await queryClient.invalidateQueries(api.commentNotices.get.queryFilter());
      },
    }),
  );
  const submit = () => {
    if (cadence === 'none') return choose.mutate({ cadence });
    const field = document.getElementById('notice-email');
    const isRight = /^\S+@\S+\.\S+$/.test(email.trim());
    setIsWrong(!isRight);
    if (isRight) choose.mutate({ cadence, email: email.trim(), language });
    else field?.focus();
  };
  return (
    <form
      className="stack"
      noValidate
      onChange={() => choose.reset()}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RadioGroup
        id="notice-cadence"
        legend={m.cadence}
        value={cadence}
        onChange={setCadence}
        options={[
          { value: 'none', label: m.none },
          { value: 'daily', label: m.daily, hint: m.dailyHint },
          { value: 'hourly', label: m.hourly, hint: m.hourlyHint },
        ]}
      />
      {cadence !== 'none' && (
        <TextField
          id="notice-email"
          label={m.email}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={email}
          error={isWrong ? m.emailWrong : undefined}
          onChange={setEmail}
        />
      )}
      <div className={styles.actions}>
        <button type="submit" className="ds-button" aria-busy={choose.isPending}>
          {m.save}
        </button>
      </div>
      {choose.isSuccess && <p className={styles.note}>{m.saved}</p>}
      {choose.isError && <Failure error={choose.error} />}
    </form>
  );
}
