import { expect, test } from 'vitest';
import { doubtAfterBreaks } from '../../server/database/ask-again.ts';

const refusal = Object.assign(new Error('refused'), { severity: 'ERROR' });

/** Refused so many times, then answered; how often it was asked stands in `asked`. */
function refused(times: number) {
  const question = {
    asked: 0,
    ask: async () => {
      question.asked += 1;
      if (question.asked <= times) throw refusal;
      return 'answer';
    },
  };
  return question;
}

test('a refusal is believed while no connection has closed', async () => {
  const { askAgain } = doubtAfterBreaks(4);
  const question = refused(1);
  await expect(askAgain(question.ask)).rejects.toBe(refusal);
  expect(question.asked).toBe(1);
});

test('each close leaves one doubt, at most as many as there are connections', async () => {
  const { onclose, askAgain } = doubtAfterBreaks(2);
  for (let closed = 0; closed < 5; closed += 1) onclose();
  expect(await askAgain(refused(2).ask)).toBe('answer');
  await expect(askAgain(refused(1).ask)).rejects.toBe(refusal);
  onclose();
  await expect(askAgain(refused(2).ask)).rejects.toBe(refusal);
});

test('what is surely its own refusal, or no refusal at all, is not asked again', async () => {
  const { onclose, askAgain } = doubtAfterBreaks(2);
  onclose();
  const question = refused(1);
  await expect(askAgain(question.ask, () => true)).rejects.toBe(refusal);
  expect(question.asked).toBe(1);
  const broken = Object.assign(new Error('broken'), { code: 'CONNECTION_CLOSED' });
  await expect(askAgain(() => Promise.reject(broken))).rejects.toBe(broken);
  expect(await askAgain(refused(1).ask)).toBe('answer');
});
