import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlanBytes } from '../../server/plans/readers/read-plan-bytes.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { importTestPlan } from '../builders/import-test-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { runCommand, type Settings, settingsOfRun } from './run-command.ts';

const database = openTestDatabase();
let folder: string;
let settings: Settings;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-export-'));
  settings = settingsOfRun(folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

describe('the command export', () => {
  it('writes a version that is not out yet, once, and says where', async () => {
    const municipality = await buildMunicipality(database);
    const { identifier } = await importTestPlan(database, municipality, {
      identifier: 'P-1',
      published: false,
    });
    const question = ['export', '--municipality', municipality.number, '--plan', identifier, '--to', folder];
    const done = await runCommand(settings, ...question, '--json', '--format', 'sos', '--format', 'gpkg');
    expect(done.code, done.stderr).toBe(0);
    const lines = done.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { format: 'sos', version: 1 },
      { format: 'gpkg', version: 1 },
    ]);
    for (const { path, bytes } of lines) {
      const file = await readFile(path);
      expect(file.byteLength).toBe(bytes);
      const reading = readPlanBytes(file);
      expect(reading.ok && reading.file.objects.length).toBe(8);
    }
    const again = await runCommand(settings, ...question, '--format', 'sos');
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('finnes fra før');
    expect((await readdir(folder)).filter((name) => name.startsWith(municipality.number))).toHaveLength(2);
  });

  it('tells what it does, and what it cannot find', async () => {
    const help = await runCommand(settings, 'export', '--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('--format');
    const missing = await runCommand(
      settings,
      'export',
      '--municipality',
      '0001',
      '--plan',
      'X',
      '--to',
      folder,
    );
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('Fant ikke plan X');
    const wrong = await runCommand(
      settings,
      'export',
      '--municipality',
      '0001',
      '--plan',
      'X',
      '--format',
      'dxf',
    );
    expect(wrong.code).toBe(1);
  });
});
