export type Audit =
  | { readonly wasAnswered: true; readonly faults: readonly string[] }
  /** The registry could not be reached, or keeps no advisories. */
  | { readonly wasAnswered: false };

type Answer = {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
  readonly metadata?: { readonly vulnerabilities?: unknown };
};

/** Reads what `npm audit --json` printed; grave are the faults that it calls high or critical. */
export function readAudit(printed: string): Audit {
  const answer = parse(printed);
  if (answer?.metadata?.vulnerabilities === undefined) return { wasAnswered: false };
  const faults = Object.entries(answer.vulnerabilities ?? {})
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
  return { wasAnswered: true, faults };
}

function parse(printed: string): Answer | undefined {
  try {
    return JSON.parse(printed);
  } catch {
    // npm prints words alone where it has no answer.
    return undefined;
  }
}
