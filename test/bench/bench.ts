import { argv, exit } from 'node:process';
import type { BenchResult } from './bench-result.ts';

/** `npm run bench -- NAME …`: runs the named benchmarks, or all, and fails when a budget is broken. */
type BenchRun = { readonly results: readonly BenchResult[]; readonly lastLine: string };
const benches: Readonly<Record<string, () => Promise<readonly BenchResult[] | BenchRun>>> = {
  start: async () => (await import('./start.ts')).benchStart(),
  import: async () => (await import('./import.ts')).benchImport(),
  geodata: async () => (await import('./geodata/bench-geodata.ts')).benchGeodata(),
  submit: async () => (await import('./submit/bench-submit.ts')).benchSubmit(),
  web: async () => (await import('./web/bench-web.ts')).benchWeb(),
  faults: async () => (await import('./faults/bench-faults.ts')).benchFaults(),
};

const asked = argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  exit(1);
}
let broken = 0;
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const ran = await run();
  const results = 'results' in ran ? ran.results : ran;
  for (const { what, value, unit, budget, isWithin } of results) {
    if (!isWithin) broken += 1;
    console.log(
      `${name}: ${what}: ${format(value)} ${unit} (budget ${budget}) ${isWithin ? 'ok' : 'BROKEN'}`,
    );
  }
  console.log(
    'lastLine' in ran
      ? ran.lastLine
      : `${name} ${results.map(({ what, value, unit }) => `${what} ${format(value)} ${unit}`).join(', ')}`,
  );
}
exit(broken > 0 ? 1 : 0);

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
