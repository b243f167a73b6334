import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { fieldProblemMessage } from '../../../domain/comments/field-problem.ts';
import { geodataKeyNameSchema } from '../../../domain/neighbours/geodata-key.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import { GeodataKeyRow } from './geodata-key-row.tsx';
import { NewGeodataKey } from './new-geodata-key.tsx';
import { sharingMessages } from './sharing-messages.ts';

/** The keys with which the municipality's own programs read what it may see. */
export function GeodataKeys() {
  const m = useMessages(sharingMessages);
  const language = useLanguage();
  const api = useApi();
  const queryClient = useQueryClient();
  const keys = useQuery(api.neighbours.keys.queryOptions());
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string>();
  const shown = useRef<HTMLDivElement>(null);
  const create = useMutation(
    api.neighbours.createKey.mutationOptions({
      onSuccess: async () => {
        setName('');
        await queryClient.invalidateQueries(api.neighbours.keys.queryFilter());
        shown.current?.focus();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = geodataKeyNameSchema.safeParse(name);
    setFault(
      parsed.success ? undefined : fieldProblemMessage(parsed.error.issues[0]?.message ?? '', language),
    );
    if (parsed.success) return create.mutate({ name: parsed.data });
    document.getElementById('key-name')?.focus();
  };
  return (
    <div className="stack">
      <p className={styles.note}>{m.keysIntro}</p>
      {create.data && <NewGeodataKey ref={shown} secret={create.data.key} onDone={() => create.reset()} />}
      <form className="stack" noValidate onSubmit={submit}>
        <TextField
          id="key-name"
          label={m.keyName}
          hint={m.keyNameHint}
          maxLength={100}
          autoComplete="off"
          value={name}
          error={fault}
          onChange={setName}
        />
        {create.isError && <Failure error={create.error} />}
        <div className={styles.actions}>
          <button type="submit" className="ds-button" data-variant="secondary" aria-busy={create.isPending}>
            {m.makeKey}
          </button>
        </div>
      </form>
      {keys.isPending && <Loading />}
      {keys.isLoadingError && <Failure error={keys.error} onRetry={() => keys.refetch()} />}
      {keys.data && keys.data.length > 0 && (
        <ul className={styles.list} aria-label={m.keysTitle}>
          {keys.data.map((key) => (
            <GeodataKeyRow key={key.id} geodataKey={key} />
          ))}
        </ul>
      )}
    </div>
  );
}
