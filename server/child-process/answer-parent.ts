import { flushCompileCache } from 'node:module';
import type { FromChild } from './start-child.ts';

/**
 * In the child process: answers each question of the one who started it (start-child.ts), and ends with it. What the
 * work throws reaches the asker.
 */
export function answerParent<Question, Answer, Progress = never>(
  work: (question: Question, tell: (progress: Progress) => void) => Answer | Promise<Answer>,
): void {
  const say = (message: FromChild<Answer, Progress>): void => {
    process.send?.(message);
  };
  process.on('message', async (message) => {
    const { question } = message as { readonly question: Question };
    try {
      const answer = await work(question, (progress) => say({ kind: 'progress', progress }));
      say({ kind: 'answer', answer });
    } catch (error) {
      say({
        kind: 'failed',
        error,
        code: error instanceof Error && 'code' in error ? error.code : undefined,
      });
    }
  });
  // Kept now: it is ended hard, and what is kept at an orderly end would be lost.
  flushCompileCache();
  process.once('disconnect', () => process.exit());
}
