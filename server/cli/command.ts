/** Exit codes of all commands: done, refused by the rules, or failed for another reason. */
export const exitCodes = { done: 0, failed: 1, refused: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type Command = {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** All that `--help` prints. */
  readonly help: string;
  readonly run: (parameters: readonly string[]) => Promise<ExitCode>;
};

/** What the person wrote cannot be understood; the message says what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
