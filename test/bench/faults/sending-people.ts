import { setTimeout as delay } from 'node:timers/promises';
import { type Doors, type SentComment, sendComment, writeComment } from './sent-comment.ts';

/** People who write and send comment after comment, whatever becomes of the product. */
export type SendingPeople = {
  /** Those of the cycle that is under way. */
  readonly sent: () => readonly SentComment[];
  readonly acknowledged: () => number;
  begin(): void;
  /** Waits until everyone has their answer; then nobody sends. Answers what was sent since `begin`. */
  pause(): Promise<readonly SentComment[]>;
};

const atOnce = 6;
/** Nobody tries for longer: a product that is not back by then has failed. */
const longestMilliseconds = 90_000;

export function sendingPeople(doors: Doors, hearings: readonly string[]): SendingPeople {
  let serial = 0;
  let isPaused = true;
  let pausedAt = 0;
  let sent: SentComment[] = [];
  let people: Promise<unknown> = Promise.resolve();

  const sendOnAndOn = async () => {
    while (!isPaused) {
      serial += 1;
      const mine = serial;
      // Every twentieth closes the page when it does not go at once; all others try until it goes.
      const isImpatient = mine % 20 === 13;
      const begunAt = Date.now();
      const mayGiveUp = () =>
        (isImpatient && Date.now() - begunAt > 500) ||
        (isPaused && Date.now() - pausedAt > longestMilliseconds);
      const hearing = hearings[mine % hearings.length] ?? '';
      const comment = await writeComment(doors, hearing, mine, mayGiveUp);
      if (!comment) continue;
      sent.push(comment);
      await sendComment(doors, comment, mine, mayGiveUp);
      await delay(10);
    }
  };
  return {
    sent: () => sent,
    acknowledged: () => sent.filter(({ number }) => number !== undefined).length,
    begin: () => {
      isPaused = false;
      sent = [];
      people = Promise.all(Array.from({ length: atOnce }, sendOnAndOn));
    },
    pause: async () => {
      isPaused = true;
      pausedAt = Date.now();
      await people;
      return sent;
    },
  };
}
