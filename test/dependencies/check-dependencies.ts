import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Audit, readAudit } from './audit.ts';
import { findLicenceProblems } from './licences.ts';

const root = join(import.meta.dirname, '..', '..');

const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
const problems = findLicenceProblems(packages);
for (const problem of problems)
  console.error(`Licence not allowed (test/dependencies/licences.ts): ${problem}`);

const audit = await askRegistry();
if (!audit.wasAnswered) {
  console.warn(
    'NOT AUDITED: the registry gave no advisories. Licences were checked; run `npm audit` where it answers.',
  );
} else {
  for (const fault of audit.faults) console.error(`Known to be unsafe: ${fault}`);
  console.log(`Audited: ${audit.faults.length} grave faults in what the product runs on.`);
}
if (problems.length > 0 || (audit.wasAnswered && audit.faults.length > 0)) process.exitCode = 1;

/** `npm audit` of what the product runs on. It fails with faults and without an answer alike, so what it prints counts. */
async function askRegistry(): Promise<Audit> {
  const commands = ['audit', '--omit=dev', '--audit-level=high', '--json'];
  const patience = ['--fetch-timeout=15000', '--fetch-retries=0'];
  const printed = await new Promise<string>((resolve) => {
    execFile(
      'npm',
      [...commands, ...patience],
      { cwd: root, timeout: 60_000, maxBuffer: 1e8 },
      (_error, output) => resolve(output),
    );
  });
  return readAudit(printed);
}
