import { useState } from 'react';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { FindingsList } from './findings-list.tsx';
import styles from './import.module.css';
import {
  type FindingGroup,
  findingGroups,
  findingWords,
  groupOf,
  type ImportFinding,
} from './import-finding.ts';
import { importMessages } from './import-messages.ts';
import { SeverityShape } from './severity-shape.tsx';

type ImportFindingsProps = {
  readonly findings: readonly ImportFinding[];
  readonly shown?: ImportFinding | null;
  /** Shows the finding in the map; absent where there is no map. */
  readonly onShow?: ((finding: ImportFinding) => void) | undefined;
};

/** Findings by severity with counts, narrowed by severity and by words; the gravest first. */
export function ImportFindings({ findings, shown = null, onShow }: ImportFindingsProps) {
  const m = useMessages(importMessages);
  const language = useLanguage();
  const [hidden, setHidden] = useState<readonly FindingGroup[]>([]);
  const [sought, setSought] = useState('');
  if (findings.length === 0) return <p className="ds-paragraph">{m.noFindings}</p>;
  const byGroup = Map.groupBy(findings, groupOf);
  const words = sought.trim().toLocaleLowerCase(language);
  const isSought = (finding: ImportFinding) =>
    `${finding.object ?? ''} ${findingWords(finding, language)}`.toLocaleLowerCase(language).includes(words);
  const groups = findingGroups.flatMap((group) => {
    const all = byGroup.get(group) ?? [];
    return all.length > 0 ? [{ group, all, some: all.filter(isSought) }] : [];
  });
  const toggle = (group: FindingGroup) =>
    setHidden(hidden.includes(group) ? hidden.filter((other) => other !== group) : [...hidden, group]);
  const visible = groups.filter(({ group, some }) => !hidden.includes(group) && some.length > 0);
  return (
    <div className="stack">
      {groups.length > 1 && (
        <fieldset className={`ds-fieldset ${styles.chips}`}>
          <legend className="visually-hidden">{m.showKinds}</legend>
          {groups.map(({ group, all }) => (
            <label key={group} className="ds-chip" data-severity={group}>
              <input type="checkbox" checked={!hidden.includes(group)} onChange={() => toggle(group)} />
              <SeverityShape group={group} />
              {m[group]} ({all.length})
            </label>
          ))}
        </fieldset>
      )}
      {findings.length > 10 && (
        <label className={styles.seek}>
          {m.seekFinding}
          <input
            type="search"
            className="ds-input"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </label>
      )}
      {visible.length === 0 && <p>{m.noneVisible}</p>}
      {visible.map(({ group, all, some }) => (
        <section key={group} aria-labelledby={`findings-${group}`}>
          <h3 id={`findings-${group}`} className={styles.severity} data-severity={group}>
            <SeverityShape group={group} />
            {m[group]} ({all.length})
          </h3>
          <FindingsList findings={some} shown={shown} onShow={onShow} />
        </section>
      ))}
    </div>
  );
}
