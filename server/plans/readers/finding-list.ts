import type { Finding } from '../../../domain/plan-file.ts';

/** Findings of one reading. A file with the same fault in every object is told once, with the number. */
export type FindingList = {
  readonly add: (finding: Finding) => void;
  readonly hasErrors: () => boolean;
  readonly all: () => readonly Finding[];
};

/** For a file in UTF-8 with bytes that are not. */
export const badBytes: Finding = {
  severity: 'warning',
  code: 'bad-bytes',
  message: 'Fila har tegn som ikke er gyldig UTF-8. De er erstattet med «�».',
};

const mostOfOneCode = 200;

/** Starts an empty list that keeps the first 200 findings of each code and counts the rest. */
export function createFindingList(): FindingList {
  const findings: Finding[] = [];
  const counts = new Map<string, { count: number; severity: Finding['severity'] }>();
  let errors = 0;
  return {
    add(finding) {
      const entry = counts.get(finding.code) ?? { count: 0, severity: finding.severity };
      entry.count += 1;
      if (finding.severity === 'error') {
        errors += 1;
        entry.severity = 'error';
      }
      counts.set(finding.code, entry);
      if (entry.count <= mostOfOneCode) findings.push(finding);
    },
    hasErrors: () => errors > 0,
    all: () => [...findings, ...summaries(counts)],
  };
}

function summaries(counts: ReadonlyMap<string, { count: number; severity: Finding['severity'] }>): Finding[] {
  const more: Finding[] = [];
  for (const [code, { count, severity }] of counts) {
    if (count <= mostOfOneCode) continue;
    more.push({ severity, code, message: `Det samme gjelder ${count - mostOfOneCode} steder til i fila.` });
  }
  return more;
}
