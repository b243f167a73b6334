import { type KeyboardEvent, useState } from 'react';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from './import.module.css';
import { findingWords, hasPlace, type ImportFinding } from './import-finding.ts';
import { importMessages } from './import-messages.ts';

type FindingsListProps = {
  readonly findings: readonly ImportFinding[];
  readonly shown: ImportFinding | null;
  readonly onShow: ((finding: ImportFinding) => void) | undefined;
};

const atATime = 50;

/** Findings of one kind. Those with a place are buttons; arrow keys go from one to the next, so Tab need not pass them all. */
export function FindingsList({ findings, shown, onShow }: FindingsListProps) {
  const m = useMessages(importMessages);
  const [limit, setLimit] = useState(atATime);
  const [reached, setReached] = useState<ImportFinding | null>(null);
  const some = findings.slice(0, limit);
  const isButton = (finding: ImportFinding) => onShow !== undefined && hasPlace(finding);
  const current = reached && some.includes(reached) ? reached : some.find(isButton);
  return (
    <>
      <ul className={styles.findings} onKeyDown={moveFocus}>
        {some.map((finding, index) => (
          <li key={index}>
            {isButton(finding) ? (
              <button
                type="button"
                className={styles.finding}
                tabIndex={finding === current ? 0 : -1}
                aria-current={finding === shown ? 'true' : undefined}
                onFocus={() => setReached(finding)}
                onClick={() => onShow?.(finding)}
              >
                <FindingText finding={finding} />
                <span className={styles.show} aria-hidden="true">
                  {m.showInMap}
                </span>
              </button>
            ) : (
              <span className={styles.finding}>
                <FindingText finding={finding} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {findings.length > limit && (
        <button type="button" className="link-button" onClick={() => setLimit(limit + atATime)}>
          {m.showMoreFindings(Math.min(atATime, findings.length - limit), findings.length - limit)}
        </button>
      )}
    </>
  );
}

/** Stands outside the list: made anew with each of its renderings it would take the press of a mouse with it. */
function FindingText({ finding }: { readonly finding: ImportFinding }) {
  const words = findingWords(finding, useLanguage());
  return (
    <span>
      {finding.object && !words.includes(finding.object) && <strong>{finding.object}: </strong>}
      {words}
    </span>
  );
}

/** Up and down, first and last, among the list's buttons. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = targets[event.key];
  if (at < 0 || target === undefined) return;
  event.preventDefault();
  buttons[target]?.focus();
}
