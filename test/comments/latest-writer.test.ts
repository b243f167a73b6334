import { expect, test } from 'vitest';
import { createLatestWriter } from '../../client/comments/draft/latest-writer.ts';

function writerOnSlowDevice() {
  const written: string[] = [];
  const failures: unknown[] = [];
  const finish: (() => void)[] = [];
  const writer = createLatestWriter<string>(
    (value) =>
      new Promise((resolve, reject) => {
        finish.push(() => {
          if (value === 'refused') return reject(new Error('the device is full'));
          written.push(value);
          resolve();
        });
      }),
    (failure) => failures.push(failure),
  );
  /** Lets the device end the write it is at, and the writer go on. */
  const endOne = async () => {
    finish.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { writer, written, failures, endOne };
}

test('what was typed while the device was busy is written once, as it stood last', async () => {
  const { writer, written, endOne } = writerOnSlowDevice();
  for (const text of ['H', 'He', 'Hei', 'Hei!']) writer.put(text);
  await endOne();
  await endOne();
  await endOne();
  expect(written).toEqual(['H', 'Hei!']);
});

test('a device that refuses is told of, and the next change is tried', async () => {
  const { writer, written, failures, endOne } = writerOnSlowDevice();
  writer.put('refused');
  await endOne();
  writer.put('taken');
  await endOne();
  expect(written).toEqual(['taken']);
  expect(failures).toEqual([expect.objectContaining({ message: 'the device is full' }), null]);
});

test('a draft that is let go is not written after it', async () => {
  const { writer, written, endOne } = writerOnSlowDevice();
  writer.put('first');
  writer.put('second');
  const stopped = writer.stop();
  await endOne();
  await stopped;
  expect(written).toEqual(['first']);
});
