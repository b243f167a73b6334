import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type LoadReport, loadBoundaries } from '../municipalities/load-boundaries.ts';
import { readBoundaryFile } from '../municipalities/read-boundary-file.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const municipalitiesCommand: Command = {
  name: 'municipalities',
  summary: 'legger inn kommunegrenser fra en GeoJSON-fil',
  help: `Bruk: npm run allmenning -- municipalities FIL [--only 3905,3911] [--source TEKST] [--json]

Legger inn kommunegrenser fra en GeoJSON-fil med ett eller flere objekter per kommune.
Egenskapene kommunenummer og kommunenavn (eller navn, name) sier hvilken kommune det er.
Kommuner som mangler, blir laget. Bruk grenser som tar med sjøen.

  --only      bare disse kommunenumrene, med komma mellom
  --source    hvor grensene kommer fra; filnavnet hvis den ikke er oppgitt
  --json      skriver resultatet som ett JSON-objekt

Avslutter med 0 når minst én grense er lagt inn, 2 når ingen er det, 1 når noe gikk galt.`,

  run: async (parameters) => {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        source: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('Oppgi én fil med kommunegrenser.');
    const only = values.only?.split(',').map((number) => number.trim());
    if (only?.some((number) => !/^\d{4}$/.test(number))) {
      throw new UsageError('--only tar kommunenumre med fire sifre, med komma mellom.');
    }
    const file = readBoundaryFile(await readFile(path, 'utf8'));
    if (!file) throw new UsageError(`${path} er ikke en GeoJSON-fil med kommunegrenser.`);
    const report = await withDatabase(({ database }) =>
      loadBoundaries(database, file, {
        source: values.source ?? basename(path),
        only,
        onProgress: (done, all) => done % 50 === 0 && tell(`${done} av ${all} grenser`),
      }),
    );
    tellReport(report, file.leftOut, values.json);
    return report.loaded.length > 0 ? exitCodes.done : exitCodes.refused;
  },
};

function tellReport(report: LoadReport, leftOut: number, asJson: boolean): void {
  if (asJson) {
    print(JSON.stringify({ ok: report.loaded.length > 0, ...report, leftOut }));
    return;
  }
  for (const { number, name, created, mended } of report.loaded) {
    print(`${number} ${name}${created ? ', ny kommune' : ''}${mended ? ', grensen er rettet' : ''}`);
  }
  for (const { number, reason } of report.skipped) print(`${number} er hoppet over: ${reason}`);
  if (leftOut > 0) print(`${leftOut} objekter i fila nevner ingen kommune eller er ingen flate.`);
}
