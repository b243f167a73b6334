import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPlanBytes } from '../../../server/plans/readers/read-plan-bytes.ts';
import { readObjectBatches } from '../../../server/plans/reading/object-file.ts';
import type { ReadObject } from '../../../server/plans/reading/read-object.ts';
import { type ReadPlanFileOptions, readPlanFile } from '../../../server/plans/reading/read-plan-file.ts';
import { sosiSample, squareWithHole } from '../readers/sosi-sample.ts';

const sosi = Buffer.from(sosiSample(squareWithHole));
const folder = mkdtempSync(join(tmpdir(), 'plan-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: Buffer, options: Partial<ReadPlanFileOptions> = {}) {
  const path = join(folder, 'plan');
  writeFileSync(path, bytes);
  return readPlanFile(path, { objectsPath: join(folder, 'objects'), ...options });
}

async function keptObjects(): Promise<readonly ReadObject[]> {
  const objects: ReadObject[] = [];
  for await (const batch of readObjectBatches(join(folder, 'objects'))) objects.push(...batch);
  return objects;
}

describe('reading in a process of its own', () => {
  test('gives the same as reading at once, and keeps the objects in a file', async () => {
    const expected = readPlanBytes(sosi);
    if (!expected.ok) throw new Error('the sample is refused');
    const { objects, ...file } = expected.file;
    const reading = await read(sosi);
    expect(reading).toMatchObject({ ok: true, file });
    const kept = await keptObjects();
    expect(kept.map(({ number, objectType, attributes }) => ({ number, objectType, attributes }))).toEqual(
      objects.map(({ number, objectType, attributes }) => ({ number, objectType, attributes })),
    );
    expect(kept.every(({ delivered }) => delivered !== null)).toBe(true);
  });

  test('passes on the coordinate system that the user gives', async () => {
    const bytes = Buffer.from(sosiSample(squareWithHole, { system: '5' }));
    expect(await read(bytes, { srid: 25833 })).toMatchObject({
      ok: true,
      file: { srid: 25833 },
    });
  });

  test('refuses a file that is none, and one that is not there', async () => {
    expect(await read(Buffer.from('%PDF-1.7'))).toMatchObject({
      ok: false,
      finding: { code: 'unknown-format' },
    });
    expect(await readPlanFile('/no/such/file.sos', { objectsPath: join(folder, 'objects') })).toMatchObject({
      ok: false,
      finding: { code: 'file-not-found' },
    });
  });

  test('is given up when it takes longer than it may', async () => {
    const bytes = Buffer.from(manyPoints(300_000));
    expect(await read(bytes, { deadlineMs: 1 })).toMatchObject({
      ok: false,
      finding: { code: 'reading-too-slow' },
    });
  });

  test('is given up when it takes more memory than it may, and harms nobody else', async () => {
    const bytes = Buffer.from(manyPoints(300_000));
    expect(await read(bytes, { memoryMegabytes: 24 })).toMatchObject({
      ok: false,
      finding: { code: 'reading-too-large' },
    });
    expect(await read(sosi)).toMatchObject({ ok: true });
  });

  test('leaves the event loop free and tells how far it has come', async () => {
    const bytes = Buffer.from(manyPoints(200_000));
    const told: number[] = [];
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    const reading = await read(bytes, { onProgress: (bytesRead) => told.push(bytesRead) });
    clearInterval(ticking);
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.file.objects).toEqual({ X: 200_000 });
    expect(ticks).toBeGreaterThan(10);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});

function manyPoints(count: number): string {
  const points = Array.from(
    { length: count },
    (_, index) => `.PUNKT ${index}:\n..OBJTYPE X\n..NØ\n${index} ${index}`,
  );
  return sosiSample(points.join('\n'));
}
