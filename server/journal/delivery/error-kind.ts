/** What the log may have of an error: its message may quote a file's or a person's name. */
export function errorKind(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  return `${error instanceof Error ? error.name : typeof error}${code}`;
}
