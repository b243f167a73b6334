import './legend.css';
import { type ReactNode, useMemo } from 'react';
import { useLanguage, useMessages } from '../app/messages.ts';
import { legendMessages } from './legend-messages.ts';
import { LegendSwatch } from './legend-swatch.tsx';
import type { PlanObjectProperties } from './map-data.ts';
import { type LegendRow, planLegend } from './plan-legend.ts';

type LegendProps = {
  /** The plan's objects in the view, as the map tells them; or all of them, for the plan as text. */
  readonly objects: readonly PlanObjectProperties[];
  readonly hiddenRows: readonly string[];
  readonly onHiddenRowsChange: (rows: readonly string[]) => void;
  readonly isOpen?: boolean;
};

/** What the signs in view mean, in words with codes and counts; each row can be switched off. */
export function Legend({ objects, hiddenRows, onHiddenRowsChange, isOpen = false }: LegendProps): ReactNode {
  const words = useMessages(legendMessages);
  const language = useLanguage();
  const groups = useMemo(() => planLegend(objects, language), [objects, language]);
  const toggle = (row: string, isShown: boolean) =>
    onHiddenRowsChange(isShown ? hiddenRows.filter((each) => each !== row) : [...hiddenRows, row]);
  return (
    <details className="map-panel legend" open={isOpen}>
      <summary>{words.legend}</summary>
      {groups.length === 0 && <p>{words.emptyLegend}</p>}
      {groups.map(({ group, rows }) => (
        <section key={group} aria-label={words[group]}>
          <h3>{words[group]}</h3>
          <ul>
            {rows.map((row) => (
              <LegendLine key={row.row} row={row} isShown={!hiddenRows.includes(row.row)} onToggle={toggle} />
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

type LegendLineProps = {
  readonly row: LegendRow;
  readonly isShown: boolean;
  readonly onToggle: (row: string, isShown: boolean) => void;
};

function LegendLine({ row, isShown, onToggle }: LegendLineProps): ReactNode {
  const words = useMessages(legendMessages);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => onToggle(row.row, event.target.checked)}
        />
        <LegendSwatch look={row.look} />
        <span>
          {row.name}
          <small>
            {row.code && `${words.code(row.code)} · `}
            {words.count(row.count)}
          </small>
        </span>
      </label>
    </li>
  );
}
