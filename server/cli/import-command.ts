import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportReport } from '../plans/import/import-report.ts';
import { type ImportStage, importPlanFile, type PlanImport } from '../plans/import.service.ts';
import type { Services } from '../services.ts';
import { type Command, type ExitCode, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { describeImport } from './describe-import.ts';
import { withDatabase } from './with-database.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'importerer planer fra SOSI, GML, GeoPackage, GeoJSON eller zippet Shape',
  help: `Bruk: npm run allmenning -- import FIL… --municipality NNNN [--plan ID] [--alternative NAVN]
                             [--srid N] [--dry-run] [--json]

Importerer hver fil som en ny versjon av planen den inneholder: alt eller ingenting.

  --municipality  kommunenummeret planen hører til; også et tidligere nummer
  --plan          plan-id, når fila har flere planer eller ikke sier hvilken den er
  --alternative   navnet på høringsalternativet, for eksempel A
  --srid          EPSG-koden koordinatene skal leses som, i stedet for det fila sier
  --dry-run       kontrollerer alt og lagrer ingenting
  --json          skriver ett JSON-objekt per fil, på hver sin linje

Avslutter med 0 når alle filer er lagret (eller kan lagres), 2 når en fil er avvist,
1 når noe annet gikk galt.`,

  run: async (parameters) => {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        municipality: { type: 'string' },
        plan: { type: 'string' },
        alternative: { type: 'string' },
        srid: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) throw new UsageError('Oppgi minst én planfil.');
    const number = values.municipality;
    if (number === undefined || !/^\d{4}$/.test(number)) {
      throw new UsageError('Oppgi kommunenummeret med fire sifre: --municipality 3905');
    }
    if (values.srid !== undefined && !/^\d{4,6}$/.test(values.srid)) {
      throw new UsageError('--srid tar en EPSG-kode, for eksempel 25832.');
    }
    const task: ImportSettings = {
      municipality: { number },
      actor: { kind: 'operator', name: 'allmenning import' },
      planIdentifier: values.plan,
      alternative: values.alternative,
      srid: values.srid === undefined ? undefined : Number(values.srid),
      dryRun: values['dry-run'],
      onProgress: (stage) => tell(stageWords[stage]),
    };
    return withDatabase((services) => importAll(services, positionals, task, values.json));
  },
};

type ImportSettings = Omit<PlanImport, 'fileName'>;

const stageWords: Readonly<Record<ImportStage, string>> = {
  reading: 'Leser …',
  checking: 'Kontrollerer …',
  storing: 'Lagrer …',
};

/** Goes on with the other files when one is refused; the worst outcome is the command's. */
async function importAll(
  services: Services,
  paths: readonly string[],
  task: ImportSettings,
  asJson: boolean,
): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const path of paths) {
    if (paths.length > 1) tell(path);
    const { report, code } = await importOne(services, path, task);
    codes.push(code);
    print(asJson ? JSON.stringify(report) : describeImport(path, report, task.dryRun ?? false));
  }
  if (codes.includes(exitCodes.failed)) return exitCodes.failed;
  return codes.includes(exitCodes.refused) ? exitCodes.refused : exitCodes.done;
}

async function importOne(
  services: Services,
  path: string,
  task: ImportSettings,
): Promise<{ readonly report: ImportReport; readonly code: ExitCode }> {
  const fault = await open(path)
    .then((file) => file.read().finally(() => file.close()))
    .catch((error: NodeJS.ErrnoException) => error);
  if (fault instanceof Error) {
    const number = 'number' in task.municipality ? task.municipality.number : '';
    return { report: unreadable(number, path, fault), code: exitCodes.failed };
  }
  const { report } = await importPlanFile(services, { ...task, path, fileName: basename(path) });
  return { report, code: report.ok ? exitCodes.done : exitCodes.refused };
}

function unreadable(municipality: string, path: string, error: NodeJS.ErrnoException): ImportReport {
  const message =
    error.code === 'ENOENT' ? `Fila ${path} finnes ikke.` : `Fila ${path} kan ikke leses (${error.code}).`;
  return {
    ok: false,
    municipality,
    planId: null,
    version: null,
    srid: null,
    bbox: null,
    objects: {},
    findings: [{ severity: 'error', code: 'file-not-found', object: null, message }],
  };
}
