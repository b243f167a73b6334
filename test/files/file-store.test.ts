import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { restoreFiles } from '../../server/backup/restore-backup.ts';
import { copyFiles } from '../../server/backup/write-backup.ts';
import { readConfig } from '../../server/config.ts';
import { type FileStore, openFileStore } from '../../server/files/file-store.ts';
import { chooseFileStore } from '../../server/files/store/choose-file-store.ts';
import { openS3StandIn, type S3StandIn } from './s3-stand-in.ts';

let folder: string;
let s3: S3StandIn;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-store-'));
  s3 = await openS3StandIn();
});
beforeEach(() => {
  s3.mood = 'well';
  s3.told.length = 0;
});
afterAll(async () => {
  await s3[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const s3Store = (environment: NodeJS.ProcessEnv = {}) =>
  chooseFileStore(readConfig({ DATA_DIR: folder, ...s3.environment, ...environment }));
const hexOf = (sha256: Uint8Array) => Buffer.from(sha256).toString('hex');
const long = new Date(Date.now() + 3_600_000);

describe.each([
  { kind: 'a local folder', open: () => openFileStore(join(folder, 'local')) },
  { kind: 'an S3 store', open: () => s3Store() },
])('$kind', ({ kind, open }) => {
  const age = async (sha256: Uint8Array, at: Date) => {
    const name = hexOf(sha256);
    const object = s3.objects.get(`${name.slice(0, 2)}/${name}`);
    if (kind === 'an S3 store' && object) object.putAt = at;
    else await utimes(join(folder, 'local', name.slice(0, 2), name), at, at);
  };
  let store: FileStore;
  beforeAll(() => {
    store = open();
  });

  it('keeps bytes under their hash, the same bytes once, and gives them back', async () => {
    const bytes = randomBytes(300_000);
    const { sha256, size } = await store.put(bytes);
    expect(sha256).toEqual(createHash('sha256').update(bytes).digest());
    expect(size).toBe(300_000);
    const before = s3.objects.size;
    expect((await store.put(bytes)).sha256).toEqual(sha256);
    expect(s3.objects.size).toBe(before);
    expect(await store.readAll(sha256)).toEqual(bytes);
    expect(await buffer(await store.read(sha256))).toEqual(bytes);
  });

  it('keeps files from disk, empty ones too, and lets them be', async () => {
    for (const bytes of [randomBytes(5_000_000), Buffer.alloc(0)]) {
      const path = join(folder, 'given');
      await writeFile(path, bytes);
      const { sha256, size } = await store.putFile(path);
      expect(size).toBe(bytes.length);
      expect(await store.readAll(sha256)).toEqual(bytes);
      expect(await readFile(path)).toEqual(bytes);
    }
  });

  it('gives a part of the bytes', async () => {
    const bytes = randomBytes(1_000);
    const { sha256 } = await store.put(bytes);
    expect(await buffer(await store.read(sha256, { start: 10, end: 19 }))).toEqual(bytes.subarray(10, 20));
    expect(await buffer(await store.read(sha256, { start: 999, end: 999 }))).toEqual(bytes.subarray(999));
  });

  it('says before the first byte that a file is missing', async () => {
    const nobodys = randomBytes(32);
    await expect(store.read(nobodys)).rejects.toMatchObject({ code: 'file-missing' });
    await expect(store.readAll(nobodys)).rejects.toMatchObject({ code: 'file-missing' });
    await expect(store.remove(nobodys, long)).resolves.toBeUndefined();
  });

  it('removes what was put long ago, and nothing that was put since', async () => {
    const { sha256 } = await store.put(randomBytes(100));
    await age(sha256, new Date('2026-01-01T00:00:00Z'));
    await store.put(await store.readAll(sha256));
    await store.remove(sha256, new Date(Date.now() - 60_000));
    expect(await store.readAll(sha256)).toHaveLength(100);
    await age(sha256, new Date('2026-01-01T00:00:00Z'));
    await store.remove(sha256, new Date(Date.now() - 60_000));
    await expect(store.readAll(sha256)).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('is backed up to a folder and restored from it byte by byte, and names what was missing', async () => {
    const contents = [randomBytes(10), randomBytes(200_000)];
    const kept = await Promise.all(contents.map((bytes) => store.put(bytes)));
    const gone = hexOf(randomBytes(32));
    const backup = join(folder, `backup of ${kind}`);
    const names = [...kept.map(({ sha256 }) => hexOf(sha256)), gone];
    const copied = await copyFiles(store, names, join(backup, 'files'));
    expect(copied).toEqual({ count: 2, bytes: 200_010, missing: [gone] });
    const other =
      kind === 'an S3 store' ? openFileStore(join(folder, 'other')) : s3Store({ S3_PREFIX: 'other/' });
    await restoreFiles(other, backup, 2, () => undefined);
    for (const [index, { sha256 }] of kept.entries())
      expect(await other.readAll(sha256)).toEqual(contents[index]);
  });

  it('can be written to, and says so', async () => {
    expect(await open().findObstacle()).toBeNull();
  });
});

describe('an S3 store that is not well', () => {
  it('takes nothing where the key is another’s, and readiness says that', async () => {
    const store = s3Store({ S3_SECRET_ACCESS_KEY: 'guessed' });
    await expect(store.put(randomBytes(9))).rejects.toMatchObject({ code: 'file-store-unavailable' });
    expect(await store.findObstacle()).toBe('the file store refuses the access key');
    expect(s3.told.every((line) => line.endsWith(' 403'))).toBe(true);
  });

  it('is asked again when it fails, and then told of as away, not as lacking the file', async () => {
    const store = s3Store();
    const { sha256 } = await store.put(randomBytes(9));
    s3.told.length = 0;
    s3.mood = 'failing';
    await expect(store.read(sha256)).rejects.toMatchObject({ code: 'file-store-unavailable' });
    expect(s3.told).toHaveLength(3);
    expect(await store.findObstacle()).toBe('the file store cannot keep files: 500 InternalError');
    s3.mood = 'bucketless';
    await expect(store.read(sha256)).rejects.toMatchObject({ code: 'file-store-unavailable' });
    expect(await s3Store().findObstacle()).toBe('the file store lacks the bucket');
    expect(await s3Store({ S3_ENDPOINT: 'http://127.0.0.1:9' }).findObstacle()).toBe(
      'the file store does not answer',
    );
  });

  it('is not believed where its bytes are others', async () => {
    const store = s3Store();
    s3.mood = 'lossy';
    const { sha256 } = await store.put(randomBytes(9));
    await expect(store.readAll(sha256)).rejects.toMatchObject({ code: 'file-store-unavailable' });
  });

  it('stands under its prefix, or with its bucket before the host', async () => {
    await s3Store({ S3_PREFIX: 'kommune/filer/' }).put(Buffer.from('a'));
    expect(s3.told[0]).toMatch(/^PUT \/allmenning-test\/kommune\/filer\/ca\/ca978112/);
    const store = s3Store({
      S3_PATH_STYLE: 'off',
      S3_ENDPOINT: s3.endpoint.replace('127.0.0.1', 'localhost'),
    });
    await store.put(Buffer.from('a')).catch(() => undefined);
    // Where the machine knows no such name nothing comes; where it does, the bucket is not in the path.
    expect(s3.told.slice(1).every((line) => line.startsWith('PUT /ca/'))).toBe(true);
  });
});

describe('a local folder that is not well', () => {
  it.skipIf(process.getuid?.() === 0)('is told of where nothing can be written', async () => {
    const shut = join(folder, 'shut');
    const store = openFileStore(shut);
    await store.put(randomBytes(3));
    await chmod(shut, 0o500);
    expect(await store.findObstacle()).toBe('the folder of files cannot be written to');
    await chmod(shut, 0o700);
  });

  it('is told of where a file stands in its place', async () => {
    const path = join(folder, 'in the way');
    await writeFile(path, '');
    expect(await openFileStore(path).findObstacle()).toBe('the folder of files cannot be written to');
    await expect(openFileStore(path).put(randomBytes(3))).rejects.toMatchObject({
      code: 'file-store-unavailable',
    });
  });
});
