import type { DemoAnswer } from './demo-comment.ts';

/** Tatt til følge. */
export function followed(text: string, change?: string): DemoAnswer {
  return answer('followed', text, change);
}

/** Delvis tatt til følge. */
export function partly(text: string, change?: string): DemoAnswer {
  return answer('partly', text, change);
}

/** Ikke tatt til følge. */
export function notFollowed(text: string): DemoAnswer {
  return answer('notFollowed', text);
}

/** Tatt til orientering. */
export function noted(text: string): DemoAnswer {
  return answer('noted', text);
}

function answer(outcome: DemoAnswer['outcome'], text: string, change?: string): DemoAnswer {
  return change === undefined ? { text, outcome } : { text, outcome, change };
}
