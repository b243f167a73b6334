import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { square, writeTestPlan } from '../builders/write-test-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { runCommand, type Settings, settingsOfRun, startCommand } from './run-command.ts';

const database = openTestDatabase();
let folder: string;
let settings: Settings;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-cli-'));
  // Embedded, the command joins the database that this run has open, as it joins a running server's.
  settings = settingsOfRun(folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

async function writePlan(municipalityNumber: string, planId: string, areas = 1): Promise<string> {
  const path = join(folder, `${municipalityNumber}-${planId}-${areas}.sos`);
  const side = Math.ceil(Math.sqrt(areas));
  const bytes = writeTestPlan({
    municipalityNumber,
    planId,
    name: 'Prøveplan',
    outline: square([0, 0], side * 10),
    areas: Array.from({ length: areas }, (_, index) => ({
      name: `B${index}`,
      ring: square([(index % side) * 10, Math.floor(index / side) * 10], 10),
    })),
  });
  await writeFile(path, bytes);
  return path;
}

async function countRows(municipalityId: string) {
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ versions: number; objects: number }>(sql`
      select
        (select count(*)::integer from plan_version where municipality_id = ${municipalityId}) as versions,
        (select count(*)::integer from plan_object where municipality_id = ${municipalityId}) as objects
    `),
  );
  return row;
}

describe('allmenning import', () => {
  it('prints one JSON object a file and nothing else, and ends with 0 when all are stored', async () => {
    const { number, id } = await buildMunicipality(database);
    const paths = [await writePlan(number, 'A'), await writePlan(number, 'B')];
    const { code, stdout, stderr } = await runCommand(
      settings,
      'import',
      ...paths,
      '--municipality',
      number,
      '--json',
    );
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('Lagrer') });
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map(({ planId }) => planId)).toEqual(['A', 'B']);
    expect(Object.keys(reports[0])).toEqual([
      'ok',
      'municipality',
      'planId',
      'version',
      'srid',
      'bbox',
      'objects',
      'findings',
      'unknownCodes',
    ]);
    expect(reports[0]).toMatchObject({
      ok: true,
      municipality: number,
      version: 1,
      srid: 25832,
      objects: { RpOmråde: 1, RpArealformålOmråde: 1 },
      findings: [{ severity: 'warning', code: 'municipality-boundary-missing', object: null }],
    });
    const [west, south, east, north] = reports[0].bbox;
    expect([west, south, east, north].map(Math.floor)).toEqual([10, 59, 10, 59]);
    expect(await countRows(id)).toMatchObject({ versions: 2 });
  });

  it('ends with 2 when a file is refused, and still imports the others', async () => {
    const { number, id } = await buildMunicipality(database);
    const paths = [await writePlan('0301', 'X'), await writePlan(number, 'A')];
    const { code, stdout } = await runCommand(
      settings,
      'import',
      ...paths,
      '--municipality',
      number,
      '--json',
    );
    expect(code).toBe(2);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).ok),
    ).toEqual([false, true]);
    expect(await countRows(id)).toMatchObject({ versions: 1 });
  });

  it('ends with 0 and stores nothing with --dry-run', async () => {
    const { number, id } = await buildMunicipality(database);
    const path = await writePlan(number, 'A');
    const { code, stdout } = await runCommand(
      settings,
      'import',
      path,
      '--municipality',
      number,
      '--dry-run',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, version: 1 });
    expect(await countRows(id)).toEqual({ versions: 0, objects: 0 });
  });

  it('tells a person in words what became of the file', async () => {
    const { number } = await buildMunicipality(database);
    const path = await writePlan(number, 'A');
    const { stdout } = await runCommand(settings, 'import', path, '--municipality', number);
    expect(stdout).toContain(`plan ${number}/A, lagret som versjon 1.`);
    expect(stdout).toContain('Advarsel: Kommunegrensen');
  });

  it('ends with 1 and an object of its own for a file that is not there', async () => {
    const { code, stdout } = await runCommand(
      settings,
      ...['import', join(folder, 'finnes-ikke.sos'), '--municipality', '3905', '--json'],
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, findings: [{ code: 'file-not-found' }] });
  });

  it('leaves nothing of a plan when it is killed in the middle, and goes through the next time', async () => {
    const { number, id } = await buildMunicipality(database);
    const path = await writePlan(number, 'STOR', 1500);
    const child = startCommand(settings, 'import', path, '--municipality', number);
    await new Promise<void>((resolve) => {
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        if (!text.includes('Lagrer')) return;
        child.kill('SIGKILL');
        resolve();
      });
    });
    await new Promise((resolve) => child.once('close', resolve));
    expect(await countRows(id)).toEqual({ versions: 0, objects: 0 });
    const again = await runCommand(settings, 'import', path, '--municipality', number, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, version: 1 });
    expect(await countRows(id)).toEqual({ versions: 1, objects: 2 * 1501 });
  });
});

describe('the command line', () => {
  it.each([
    [[], 'KOMMANDO'],
    [['--help'], 'KOMMANDO'],
    [['import', '--help'], '--municipality'],
    [['municipalities', '--help'], '--only'],
    [['migrate', '--help'], 'tabellene'],
  ])('explains itself: allmenning %j', async (parameters, words) => {
    const { code, stdout } = await runCommand(settings, ...parameters);
    expect(code).toBe(0);
    expect(stdout).toContain(words);
  });

  it.each([
    [['eksporter'], 'Ukjent kommando'],
    [['import'], 'Oppgi minst én planfil'],
    [['import', 'a.sos'], 'kommunenummeret'],
    [['import', 'a.sos', '--municipality', '39'], 'kommunenummeret'],
    [['import', 'a.sos', '--municipality', '3905', '--srid', 'x'], '--srid'],
    [['import', '--fart'], '--fart'],
    [['municipalities'], 'Oppgi én fil'],
  ])('says what is wrong and ends with 1: allmenning %j', async (parameters, words) => {
    const { code, stdout, stderr } = await runCommand(settings, ...parameters);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
  });
});
