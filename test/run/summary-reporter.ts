import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the run with one line that people and scripts read: `412 passed, 0 failed, 0 skipped`.
 * Before it stand the tests that failed, each with the first line of why, and those that passed at their second
 * attempt only, since these deserve a look: who reads only the end of a long run learns what to do.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly { message: string }[]): void {
    const notable: string[] = [];
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const fail = (where: string, errors: readonly { message: string }[]) => {
      notable.push(`failed: ${where}: ${errors[0]?.message.split('\n', 1)[0] ?? 'no reason given'}`);
    };
    for (const module of modules) {
      const file = relative('.', module.moduleId);
      for (const test of module.children.allTests()) {
        const result = test.result();
        count[result.state] += 1;
        if (result.state === 'failed') fail(`${file} > ${test.fullName}`, result.errors);
        if (test.diagnostic()?.flaky)
          notable.push(`passed at the second attempt: ${file} > ${test.fullName}`);
      }
      // A file that breaks before its tests is a failure, not an absence.
      if (module.errors().length > 0) {
        count.failed += 1;
        fail(file, module.errors());
      }
    }
    for (const error of unhandledErrors) {
      count.failed += 1;
      fail('outside every test', [error]);
    }
    // After vitest's own summary, which other reporters print synchronously at the same event.
    process.once('exit', () => {
      for (const line of notable) console.log(line);
      console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`);
    });
  }
}
