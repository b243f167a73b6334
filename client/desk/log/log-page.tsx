import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type LogKind, logKinds } from '../../../domain/audit/log-filter.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { MoreButton } from '../more-button.tsx';
import own from './log.module.css';
import { LogLines } from './log-lines.tsx';
import { logMessages } from './log-messages.ts';

const empty: { from: string; to: string; actor: string; kind: LogKind | '' } = {
  ...{ from: '', to: '', actor: '', kind: '' },
};

/** The log of what was done, for auditors: narrowed, read page by page, and downloaded. */
export default function LogPage() {
  const m = useMessages(logMessages);
  const api = useApi();
  const [entry, setEntry] = useState(empty);
  const filled = useDeferredValue(entry);
  const filter = Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== ''));
  const log = useInfiniteQuery(
    api.auditLog.list.infiniteQueryOptions(filter, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const lines = log.data?.pages.flatMap((page) => page.lines) ?? [];
  const change = (part: Partial<typeof empty>) => setEntry((before) => ({ ...before, ...part }));
  const query = new URLSearchParams(filter).toString();
  return (
    <DeskPage
      title={m.title}
      back="desk"
      facts={m.intro}
      actions={
        <>
          <a className="ds-button" data-variant="secondary" href={`/files/log.csv?${query}`} download>
            {m.csv}
          </a>
          <a className="ds-button" data-variant="secondary" href={`/files/log.json?${query}`} download>
            {m.json}
          </a>
        </>
      }
    >
      <div className={own.filters}>
        <TextField
          id="from"
          label={m.from}
          type="date"
          value={entry.from}
          onChange={(from) => change({ from })}
        />
        <TextField id="to" label={m.to} type="date" value={entry.to} onChange={(to) => change({ to })} />
        <TextField
          id="actor"
          label={m.actor}
          type="search"
          maxLength={100}
          value={entry.actor}
          onChange={(actor) => change({ actor })}
        />
        <SelectField<LogKind | ''>
          id="kind"
          label={m.kind}
          value={entry.kind}
          options={[
            { value: '', label: m.allKinds },
            ...logKinds.map((kind) => ({ value: kind, label: m[kind] })),
          ]}
          onChange={(kind) => change({ kind })}
        />
      </div>
      {log.isPending && <Loading />}
      {log.isLoadingError && <Failure error={log.error} onRetry={() => log.refetch()} />}
      {log.isSuccess && lines.length === 0 && <p className={styles.empty}>{m.none}</p>}
      {lines.length > 0 && <LogLines lines={lines} />}
      <MoreButton label={m.more} pages={log} />
    </DeskPage>
  );
}
