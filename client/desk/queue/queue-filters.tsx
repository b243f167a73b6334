import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type WebState, webStateNames, webStates } from '../../../domain/desk.ts';
import { authorKnownByNames } from '../../../domain/identity/author-known-by.ts';
import { type IdentityLevel, identityLevels } from '../../../domain/identity/identity-level.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { CheckBox } from '../form/check-box.tsx';
import { SelectField } from '../form/select-field.tsx';
import styles from './queue-filters.module.css';
import { queueMessages } from './queue-messages.ts';
import { type ChangeQueueState, isFiltered, type QueueState } from './queue-state.ts';

type QueueFiltersProps = {
  readonly hearingId: string;
  readonly state: QueueState;
  readonly onChange: ChangeQueueState;
};

const typingPauseMilliseconds = 300;

/** Search and where on the web in sight; the rest unfolds. */
export function QueueFilters({ hearingId, state, onChange }: QueueFiltersProps) {
  const m = useMessages(queueMessages);
  const language = useLanguage();
  const api = useApi();
  const themes = useQuery(api.desk.themes.queryOptions({ hearingId }));
  const colleagues = useQuery(api.desk.colleagues.queryOptions());
  const all = { value: '' as const, label: m.all };
  return (
    <search className={styles.filters}>
      <SearchField text={state.sok ?? ''} onSearch={(sok) => onChange({ sok: sok || undefined })} />
      <SelectField<WebState | ''>
        id="filter-status"
        label={m.status}
        value={state.status ?? ''}
        options={[all, ...webStates.map((value) => ({ value, label: webStateNames[value][language] }))]}
        onChange={(status) => onChange({ status: status || undefined })}
      />
      <details className={styles.moreFilters}>
        <summary>{m.moreFilters}</summary>
        <div className={styles.filters}>
          <SelectField
            id="filter-theme"
            label={m.theme}
            value={state.tema ?? ''}
            options={[
              all,
              ...(themes.data ?? []).map(({ id, name, comments }) => ({
                value: id,
                label: `${name} (${comments})`,
              })),
            ]}
            onChange={(tema) => onChange({ tema: tema || undefined })}
          />
          <SelectField<'ja' | 'nei' | ''>
            id="filter-answer"
            label={m.answer}
            value={state.svar ?? ''}
            options={[all, { value: 'nei', label: m.unanswered }, { value: 'ja', label: m.answered }]}
            onChange={(svar) => onChange({ svar: svar || undefined })}
          />
          <SelectField
            id="filter-assignee"
            label={m.assignee}
            value={state.ansvarlig ?? ''}
            options={[all, ...(colleagues.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(ansvarlig) => onChange({ ansvarlig: ansvarlig || undefined })}
          />
          <SelectField<IdentityLevel | ''>
            id="filter-identity"
            label={m.knownBy}
            value={state.kjent ?? ''}
            options={[
              all,
              ...identityLevels.map((value) => ({ value, label: authorKnownByNames[value][language] })),
            ]}
            onChange={(kjent) => onChange({ kjent: kjent || undefined })}
          />
          <CheckBox
            label={m.late}
            checked={state.sent === 'ja'}
            onChange={(isOn) => onChange({ sent: isOn ? 'ja' : undefined })}
          />
          <CheckBox
            label={m.marked}
            checked={state.person === 'ja'}
            onChange={(isOn) => onChange({ person: isOn ? 'ja' : undefined })}
          />
          <CheckBox
            label={m.waitsForSecond}
            checked={state.venter === 'ja'}
            onChange={(isOn) => onChange({ venter: isOn ? 'ja' : undefined })}
          />
        </div>
      </details>
      {isFiltered(state) && (
        <button
          type="button"
          className="link-button"
          onClick={() =>
            onChange({
              ...{ status: undefined, tema: undefined, ansvarlig: undefined, kjent: undefined },
              ...{ svar: undefined, sent: undefined, person: undefined, venter: undefined, sok: undefined },
            })
          }
        >
          {m.reset}
        </button>
      )}
    </search>
  );
}

type SearchFieldProps = { readonly text: string; readonly onSearch: (text: string) => void };

/** Searches when typing pauses. */
function SearchField({ text, onSearch }: SearchFieldProps) {
  const m = useMessages(queueMessages);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onSearch(typed), typingPauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, text, onSearch]);
  return (
    <input
      type="search"
      className="ds-input"
      aria-label={m.search}
      placeholder={m.search}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
