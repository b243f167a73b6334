import type { Language } from '../../../domain/language.ts';
import type { ImportFinding } from '../import/import-report.ts';

type Severity = ImportFinding['severity'];

const severityWords: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { nb: 'Stopper import', nn: 'Stoppar import', en: 'Stops the import' },
  warning: { nb: 'Bør ses på', nn: 'Bør sjåast på', en: 'Worth a look' },
  info: { nb: 'Til orientering', nn: 'Til orientering', en: 'For the record' },
};

/** One finding as a line of a report that leaves the desk. */
export type ReportRow = {
  readonly severity: string;
  readonly code: string;
  readonly object: string;
  readonly message: string;
  /** Latitude and longitude in WGS 84, as map services take them; empty where the finding has no place. */
  readonly place: string;
};

const gravestFirst: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings as lines, the gravest first. */
export function toReportRows(findings: readonly ImportFinding[], language: Language): readonly ReportRow[] {
  return gravestFirst.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({
        severity: severityWords[severity][language],
        code: finding.code,
        object: finding.object ?? '',
        message: finding.texts?.[language] ?? finding.message,
        place: placeOf(finding),
      })),
  );
}

function placeOf({ position, bbox }: ImportFinding): string {
  const [longitude, latitude] = position ?? (bbox ? [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2] : []);
  return longitude === undefined || latitude === undefined
    ? ''
    : `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
}
