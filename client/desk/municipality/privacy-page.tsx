import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api.ts';
import { apiError } from '../../app/api-error.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { conflictOf, conflictWords } from '../conflict-details.ts';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { CheckBox } from '../form/check-box.tsx';
import { TextField } from '../form/text-field.tsx';
import { privacyMessages } from './privacy-messages.ts';
import { ThreeLanguages } from './three-languages.tsx';

type Setting = Answers['privacyDesk']['get'];

/** Where an administrator writes the municipality's part of its privacy notice, and chooses how it redacts. */
export default function PrivacyPage() {
  const api = useApi();
  const m = useMessages(privacyMessages);
  const language = useLanguage();
  const setting = useQuery(api.privacyDesk.get.queryOptions());
  return (
    <DeskPage title={m.title} back="desk">
      {setting.isPending && <Loading />}
      {setting.isLoadingError && <Failure error={setting.error} onRetry={() => setting.refetch()} />}
      {setting.data && (
        <>
          <p>
            {m.intro} <a href={`/kommune/${setting.data.number}/personvern?sprak=${language}`}>{m.open}</a>
          </p>
          <SettingForm key={setting.data.revision} setting={setting.data} />
        </>
      )}
    </DeskPage>
  );
}

function SettingForm({ setting }: { readonly setting: Setting }) {
  const m = useMessages(privacyMessages);
  const language = useLanguage();
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const [redactionNeedsTwo, setNeedsTwo] = useState(setting.redactionNeedsTwo);
  const [notice, setNotice] = useState(setting.notice);
  const refresh = () => queryClient.invalidateQueries(api.privacyDesk.get.queryFilter());
  const update = useMutation(
    api.privacyDesk.update.mutationOptions({
      onSuccess: async () => {
        say(m.saved);
        await refresh();
      },
    }),
  );
  const conflict = update.error && conflictOf(update.error);
  const refused = update.error ? apiError(update.error).issues.flatMap(({ path }) => path) : [];
  const field = (name: keyof Omit<Setting['notice'], 'more'>, label: string, type = 'text') => (
    <TextField
      id={name}
      type={type}
      label={label}
      maxLength={200}
      value={notice[name]}
      error={refused.includes(name) ? m.invalidEmail : undefined}
      onChange={(value) => setNotice({ ...notice, [name]: value })}
    />
  );
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        update.mutate({ expectedRevision: setting.revision, redactionNeedsTwo, notice });
      }}
    >
      {update.isError && !conflict && refused.length === 0 && <Failure error={update.error} />}
      {conflict && (
        <div className="ds-alert" data-color="warning" role="alert">
          <p className="ds-paragraph">{m.conflict(conflictWords(conflict, m.someone, language))}</p>
          <button type="button" className="ds-button" onClick={() => void refresh()}>
            {m.takeTheirs}
          </button>
        </div>
      )}
      <h2 className={styles.subheading}>{m.redaction}</h2>
      <CheckBox label={m.needsTwo} hint={m.needsTwoHint} checked={redactionNeedsTwo} onChange={setNeedsTwo} />
      <fieldset className="stack">
        <legend className={styles.subheading}>{m.controller}</legend>
        <p className={styles.note}>{m.controllerHint}</p>
        {field('controllerName', m.name)}
        {field('controllerEmail', m.email, 'email')}
        {field('controllerPhone', m.phone, 'tel')}
        {field('controllerAddress', m.address)}
      </fieldset>
      <fieldset className="stack">
        <legend className={styles.subheading}>{m.officer}</legend>
        {field('officerName', m.name)}
        {field('officerEmail', m.email, 'email')}
        {field('officerPhone', m.phone, 'tel')}
      </fieldset>
      {field('processor', m.processor)}
      <ThreeLanguages
        id="more"
        label={m.more}
        hint={m.moreHint}
        rows={4}
        maxLength={2000}
        value={notice.more}
        onChange={(more) => setNotice({ ...notice, more })}
      />
      <div className={styles.actions}>
        <button type="submit" className="ds-button" aria-busy={update.isPending}>
          {m.save}
        </button>
      </div>
    </form>
  );
}
