import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { conflictOf, conflictWords } from '../conflict-details.ts';
import styles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import { municipalityDeskMessages } from './municipality-desk-messages.ts';
import { ThreeLanguages } from './three-languages.tsx';

/** The name and text of the region that the municipality belongs to, for regional administrators. */
export function RegionSection() {
  const m = useMessages(municipalityDeskMessages);
  const api = useApi();
  const region = useQuery(api.municipalityDesk.region.queryOptions());
  return (
    <section className={styles.section} aria-labelledby="region">
      <h2 id="region">{m.region}</h2>
      {region.isLoadingError && <Failure error={region.error} onRetry={() => region.refetch()} />}
      {region.data === null && <p>{m.noRegion}</p>}
      {region.data && <RegionForm region={region.data} />}
    </section>
  );
}

type Region = NonNullable<Answers['municipalityDesk']['region']>;

function RegionForm({ region }: { readonly region: Region }) {
  const m = useMessages(municipalityDeskMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const [name, setName] = useState(region.name);
  const [text, setText] = useState(region.text ?? { nb: '', nn: '', en: '' });
  const update = useMutation(
    api.municipalityDesk.updateRegion.mutationOptions({
      onSuccess: async () => {
        say(m.saved);
        await queryClient.invalidateQueries(api.municipalityDesk.pathFilter());
        await queryClient.invalidateQueries(api.municipalities.pathFilter());
      },
    }),
  );
  const conflict = update.error && conflictOf(update.error);
  const save = (expectedRevision: number) => update.mutate({ expectedRevision, page: { name, text } });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save(conflict ? conflict.revision : region.revision);
      }}
    >
      {update.isError && !conflict && <Failure error={update.error} />}
      {conflict && (
        <p className="ds-alert" data-color="warning" role="alert">
          {m.conflict(conflictWords(conflict, m.someone, language))}
        </p>
      )}
      <TextField id="region-name" label={m.regionName} maxLength={80} value={name} onChange={setName} />
      <ThreeLanguages
        id="region-text"
        label={m.regionText}
        rows={3}
        maxLength={1000}
        value={text}
        onChange={setText}
      />
      <div className={styles.actions}>
        <button type="submit" className="ds-button" aria-busy={update.isPending}>
          {conflict ? m.saveAnyway : m.save}
        </button>
      </div>
    </form>
  );
}
