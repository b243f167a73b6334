/** Results go to standard output, so that they can be piped; all else that is said goes to standard error. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Progress, warnings and failures, for the person at the terminal. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
