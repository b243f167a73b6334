import type { ImportFinding, ImportOutcome, ImportReport } from './import-report.ts';
import type { PlanDetails } from './read-plan-details.ts';

export type ImportedBefore = {
  readonly planId: string;
  readonly planVersionId: string;
  readonly number: number;
  readonly report: ImportReport;
};

/** The outcome when the same bytes are stored already: what that version is, and no twin. */
export function importedBefore({ planId, planVersionId, number, report }: ImportedBefore): ImportOutcome {
  const message = `Den samme fila er importert før, som versjon ${number}. Det er ikke laget noen ny versjon.`;
  return {
    report: {
      ...report,
      version: number,
      findings: [{ severity: 'info', code: 'already-imported', object: null, message }],
    },
    stored: { planId, planVersionId },
  };
}

/** A known plan keeps the name that the planner gave it; `undefined` for a plan that is new. */
export function nameFindings(
  known: string | undefined,
  { name }: Pick<PlanDetails, 'name'>,
): readonly ImportFinding[] {
  if (known === undefined || known === name) return [];
  const message = `Fila kaller planen «${name}». Navnet «${known}» er beholdt.`;
  return [{ severity: 'info', code: 'plan-name-kept', object: null, message }];
}
