import { nameOfCode } from '../../domain/plan-codes/code-names.ts';
import { planTypeNames } from '../../domain/plan-codes/plan-types.ts';
import { portalGroups } from '../../domain/portal/portal-group.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { NearMe } from './near-me.tsx';
import styles from './portal.module.css';
import { portalMessages } from './portal-messages.ts';
import type { PortalAnswer, PortalState } from './portal-state.ts';
import { StageShape } from './stage-tag.tsx';
import type { NearMeState } from './use-near-me.ts';

type PortalFiltersProps = {
  /** Counts of the chips and types; absent until the first answer. */
  readonly answer: PortalAnswer | undefined;
  readonly state: PortalState;
  readonly nearMe: NearMeState;
  /** Absent on a municipality's own page. */
  readonly municipalities?: readonly { readonly number: string; readonly name: string }[];
  readonly onChange: (change: Partial<PortalState>) => void;
};

/** Stages as chips with how many there are; municipality, type and what the map shows beside them. */
export function PortalFilters({ answer, state, nearMe, municipalities, onChange }: PortalFiltersProps) {
  const m = useMessages(portalMessages);
  const language = useLanguage();
  return (
    <search className={styles.filters} aria-label={m.filters}>
      <fieldset className={styles.chips}>
        <legend className="visually-hidden">{m.stage}</legend>
        <label className="ds-chip">
          <input
            type="radio"
            name="fase"
            checked={!state.fase}
            onChange={() => onChange({ fase: undefined })}
          />
          {m.all}
        </label>
        {portalGroups.map((group) => (
          <label key={group} className="ds-chip">
            <input
              type="radio"
              name="fase"
              checked={state.fase === group}
              onChange={() => onChange({ fase: group })}
            />
            <StageShape group={group} />
            {m[group]}
            {answer && ` (${answer.groups[group]})`}
          </label>
        ))}
      </fieldset>
      <div className={styles.narrow}>
        {municipalities && (
          <select
            className="ds-input"
            aria-label={m.municipality}
            value={state.kommune ?? ''}
            onChange={(event) => onChange({ kommune: event.target.value || undefined })}
          >
            <option value="">{m.allMunicipalities}</option>
            {municipalities.map(({ number, name }) => (
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </select>
        )}
        {answer && (answer.planTypes.length > 1 || state.type) && (
          <select
            className="ds-input"
            aria-label={m.planType}
            value={state.type ?? ''}
            onChange={(event) => onChange({ type: Number(event.target.value) || undefined })}
          >
            <option value="">{m.allTypes}</option>
            {answer.planTypes.map(({ planType, count }) => (
              <option key={planType} value={planType}>
                {nameOfCode(planTypeNames, planType, language)} ({count})
              </option>
            ))}
          </select>
        )}
        <NearMe nearMe={nearMe} />
        <label className={styles.inView}>
          <input
            className="ds-input"
            type="checkbox"
            role="switch"
            aria-checked={state.utsnitt === 'ja'}
            checked={state.utsnitt === 'ja'}
            onChange={(event) => onChange({ utsnitt: event.target.checked ? 'ja' : undefined })}
          />
          {m.onlyInView}
        </label>
      </div>
    </search>
  );
}
