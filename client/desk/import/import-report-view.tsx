import { lazy, Suspense, useEffect, useState } from 'react';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { deliveryMessages } from '../deliveries/delivery-messages.ts';
import deskStyles from '../desk.module.css';
import { PlanFileMap, type ShownPlace } from '../plans/plan-file-map.tsx';
import { CheckAgain } from './check-again.tsx';
import { CodeMemory } from './code-memory.tsx';
import styles from './import.module.css';
import { ImportActions } from './import-actions.tsx';
import { ImportCounts } from './import-counts.tsx';
import type { ImportFinding } from './import-finding.ts';
import { ImportFindings } from './import-findings.tsx';
import { importMessages } from './import-messages.ts';
import { useImportOffice } from './import-office.ts';

// With all the national code lists: fetched where a file needs them.
const CodeMappingSection = lazy(() => import('./code-mapping-section.tsx'));

type Report = NonNullable<Answers['planImports']['report']>;

type ImportReportViewProps = { readonly state: Answers['planImports']['get']; readonly report: Report };

/** What a check found: the verdict, what can be done, and findings and map side by side. */
export function ImportReportView({ state, report }: ImportReportViewProps) {
  const m = useMessages(importMessages);
  const language = useLanguage();
  const say = useStatus();
  const [shown, setShown] = useState<{ finding: ImportFinding; place: ShownPlace } | null>(null);
  const deliveries = useMessages(deliveryMessages);
  const verdict = verdictOf(
    state,
    report,
    state.draftFor
      ? { ...m, refused: deliveries.cannotBeDelivered, canBeSaved: deliveries.canBeDelivered }
      : m,
  );
  useEffect(() => say(verdict), [say, verdict]);
  const hasMap = report.hasPreview;
  const show = (finding: ImportFinding) => {
    const { position, bbox, object } = finding;
    setShown({ finding, place: { position, bbox, object, turn: (shown?.place.turn ?? 0) + 1 } });
    say(m.shownInMap);
  };
  const { office, filesPath } = useImportOffice();
  const isPlanner = office.kind === 'planner';
  const reportPath = `${filesPath}/${state.id}/report`;
  return (
    <>
      <div className="ds-alert" data-color={report.ok ? 'success' : 'danger'}>
        <p className="ds-paragraph">
          <strong>{verdict}</strong>
          {report.planId && ` ${m.forPlan} ${report.municipality}/${report.planId}.`}
        </p>
        {!report.ok && <p className="ds-paragraph">{isPlanner ? m.refusedHelp : deliveries.refusedHelp}</p>}
      </div>
      <ImportActions state={state} report={report} />
      {isPlanner && state.stage === 'checked' && report.unknownCodes && report.unknownCodes.length > 0 && (
        <Suspense>
          <CodeMappingSection state={state} unknownCodes={report.unknownCodes} />
        </Suspense>
      )}
      <div className={styles.columns} data-single={!hasMap}>
        <div className="stack">
          <section className="stack" aria-labelledby="findings">
            <h2 id="findings" className={deskStyles.sectionTitle}>
              {m.findings}
            </h2>
            {hasMap && report.findings.length > 1 && <p className={deskStyles.note}>{m.findingsHint}</p>}
            <ImportFindings
              findings={report.findings}
              shown={shown?.finding ?? null}
              onShow={hasMap ? show : undefined}
            />
          </section>
          <p className={styles.downloads}>
            {m.reportAs}{' '}
            <a href={`${reportPath}.xlsx?sprak=${language}`} download>
              {m.asSheet}
            </a>{' '}
            <a href={`${reportPath}.txt?sprak=${language}`} download>
              {m.asText}
            </a>
          </p>
          {state.stage === 'checked' && <CheckAgain state={state} />}
          {isPlanner && <CodeMemory />}
          <ImportCounts objects={report.objects} />
        </div>
        {hasMap && (
          <div className={styles.mapColumn}>
            <PlanFileMap
              path={`${filesPath}/${state.id}/preview.geojson?sett=${encodeURIComponent(state.updatedAt)}`}
              name={m.previewOf(state.fileName)}
              bounds={report.bbox}
              shown={shown?.place ?? null}
              missing={m.previewMissing}
            />
          </div>
        )}
      </div>
    </>
  );
}

function verdictOf(
  { stage, fileName }: ImportReportViewProps['state'],
  { ok, stored, version }: Report,
  m: (typeof importMessages)['nb'],
): string {
  if (stage === 'stored') return m.savedAs(version ?? 0);
  if (!ok) return m.refused(fileName);
  return stored ? m.knownAs(version ?? 0) : m.canBeSaved(fileName);
}
