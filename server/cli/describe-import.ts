import type { ImportReport } from '../plans/import/import-report.ts';

const severityWords = { error: 'Feil', warning: 'Advarsel', info: 'Merk' } as const;

/** A report as a person reads it at the terminal. */
export function describeImport(path: string, report: ImportReport, isDryRun: boolean): string {
  const { ok, municipality, planId, version, objects, findings } = report;
  const isKnown = findings.some(({ code }) => code === 'already-imported');
  const verdict = !ok
    ? 'avvist, ingenting er lagret'
    : isKnown
      ? `lå der fra før som versjon ${version}`
      : isDryRun
        ? `kan lagres som versjon ${version}`
        : `lagret som versjon ${version}`;
  const plan = planId === null ? municipality : `${municipality}/${planId}`;
  const count = Object.values(objects).reduce((sum, one) => sum + one, 0);
  return [
    `${path}: plan ${plan}, ${verdict}.`,
    ...(count > 0 ? [`  ${count} objekter: ${listObjects(objects)}`] : []),
    ...findings.map(
      ({ severity, object, message }) =>
        `  ${severityWords[severity]}: ${object ? `${object}: ` : ''}${message}`,
    ),
  ].join('\n');
}

function listObjects(objects: ImportReport['objects']): string {
  return Object.entries(objects)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
}
