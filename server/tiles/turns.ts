import { AppError } from '../../domain/errors.ts';

/** Lets so many work at once, in the order they came; refuses those who would wait behind too many. */
export type Turns = { take<T>(work: () => Promise<T>): Promise<T> };

export function createTurns(atOnce: number, mayWait: number): Turns {
  const waiting: (() => void)[] = [];
  let working = 0;
  return {
    take: async (work) => {
      if (working >= atOnce) {
        if (waiting.length >= mayWait) throw new AppError('database-unavailable');
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else working += 1;
      try {
        return await work();
      } finally {
        // Whoever waits takes over the place; it is free when no one does.
        const next = waiting.shift();
        if (next) next();
        else working -= 1;
      }
    },
  };
}
