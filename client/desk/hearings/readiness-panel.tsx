import { useQuery } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { Link } from 'wouter';
import type { HearingFinding } from '../../../domain/hearings/hearing-finding.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import type { DeskHearing } from './hearing-desk.ts';
import styles from './hearings.module.css';
import { publishingMessages } from './publishing-messages.ts';

/** Parts of the plan that a finding may name; fields of the form have the finding's own name as id. */
const placeOfField: Readonly<Record<string, string>> = {
  planMap: 'versions',
  alternatives: 'versions',
  provisions: 'documents',
  description: 'documents',
  programme: 'documents',
  riskAnalysis: 'documents',
};

/** «Klar for høring?»: what blocks and what deserves a thought, each leading to where it is mended. */
export function ReadinessPanel({ hearing }: { readonly hearing: DeskHearing }) {
  const m = useMessages(publishingMessages);
  const api = useApi();
  const readiness = useQuery(api.hearingsDesk.readiness.queryOptions({ hearingId: hearing.id }));
  return (
    <section id="ready" className={styles.ready} aria-labelledby="ready-title" tabIndex={-1}>
      <h2 id="ready-title">{m.readyTitle}</h2>
      {readiness.isLoadingError && <Failure error={readiness.error} onRetry={() => readiness.refetch()} />}
      {!readiness.data && !readiness.isError && <p>{m.checking}</p>}
      {readiness.data && (
        <>
          <p className={styles.verdict} data-ready={readiness.data.blocks.length === 0} role="status">
            <Shape kind={readiness.data.blocks.length === 0 ? 'ok' : 'block'} />
            {readiness.data.blocks.length === 0 ? m.isReady : m.blocks(readiness.data.blocks.length)}
          </p>
          <Findings label={m.blocksLabel} kind="block" findings={readiness.data.blocks} hearing={hearing} />
          <Findings
            label={m.warningsLabel}
            kind="warning"
            findings={readiness.data.warnings}
            hearing={hearing}
          />
        </>
      )}
    </section>
  );
}

type FindingsProps = {
  readonly label: string;
  readonly kind: 'block' | 'warning';
  readonly findings: readonly HearingFinding[];
  readonly hearing: DeskHearing;
};

function Findings({ label, kind, findings, hearing }: FindingsProps) {
  const language = useLanguage();
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{label}</h3>
      <ul className={styles.findings}>
        {findings.map(({ code, field, messages }) => (
          <li key={code}>
            <Shape kind={kind} />
            {field === 'planIdentifier' ? (
              <Link href={`/desk/plan/${hearing.plan?.id}`}>{messages[language]}</Link>
            ) : (
              <a href={`#${placeOfField[field] ?? field}`} onClick={goToField}>
                {messages[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Focus goes to the field itself, so that one can begin to type at once. */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** Octagon: stops. Triangle: think. Circle with a tick: in order. */
function Shape({ kind }: { readonly kind: 'block' | 'warning' | 'ok' }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      className={styles.shape}
      data-kind={kind}
    >
      {kind === 'block' && <path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z" />}
      {kind === 'warning' && <path d="M10 1.5 19.5 18.5H.5z" />}
      {kind === 'ok' && <circle cx="10" cy="10" r="9" />}
      {kind === 'ok' ? (
        <path className={styles.mark} d="m5.5 10.5 3 3 6-7" />
      ) : (
        <path className={styles.mark} d={kind === 'block' ? 'M10 5v6M10 13.4v1.2' : 'M10 7v5M10 14.4v1.2'} />
      )}
    </svg>
  );
}
