import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { downloadName } from '../downloads/download-name.ts';
import { type PlanFormat, planFormats } from '../downloads/plans/exported-plan.ts';
import { makePlanFile } from '../downloads/plans/make-plan-file.ts';
import { findOwnVersion, findVersionId } from '../downloads/plans/plan-downloads.queries.ts';
import type { Services } from '../services.ts';
import { type Command, type ExitCode, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'skriver en planversjon som SOSI, GML, GeoPackage eller GeoJSON',
  help: `Bruk: npm run allmenning -- export --municipality NNNN --plan ID [--version N]
                             [--format FORMAT]… [--to MAPPE] [--json]

Skriver en versjon av planen til filer, også en som ikke er publisert.

  --municipality  kommunenummeret planen hører til
  --plan          plan-id
  --version       versjonens nummer; den nyeste når det ikke står
  --format        ${planFormats.join(', ')}; kan stå flere ganger,
                  og alle formater skrives når det ikke står
  --to            mappa filene legges i; her når det ikke står
  --json          skriver ett JSON-objekt per fil, på hver sin linje

Filer med samme navn blir ikke skrevet over.

Avslutter med 0 når alt er skrevet, 2 når planen eller versjonen ikke finnes eller fila finnes
fra før, 1 når noe annet gikk galt.`,

  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        municipality: { type: 'string' },
        plan: { type: 'string' },
        version: { type: 'string' },
        format: { type: 'string', multiple: true, default: [...planFormats] },
        to: { type: 'string', default: '.' },
        json: { type: 'boolean', default: false },
      },
    });
    const { municipality, plan, version } = values;
    if (municipality === undefined || !/^\d{4}$/.test(municipality)) {
      throw new UsageError('Oppgi kommunenummeret med fire sifre: --municipality 3905');
    }
    if (plan === undefined || plan === '') throw new UsageError('Oppgi hvilken plan: --plan 20230014');
    if (version !== undefined && !/^[1-9]\d{0,5}$/.test(version)) {
      throw new UsageError('--version tar et tall, for eksempel 2.');
    }
    const formats = z.array(z.enum(planFormats)).safeParse(values.format);
    if (!formats.success) throw new UsageError(`--format tar ${planFormats.join(', ')}.`);
    const wanted = { municipality, plan, version: version === undefined ? null : Number(version) };
    return withDatabase((services) =>
      exportVersion(services, wanted, {
        formats: [...new Set(formats.data)],
        folder: values.to,
        asJson: values.json,
      }),
    );
  },
};

type Wanted = { readonly municipality: string; readonly plan: string; readonly version: number | null };
type Writing = { readonly formats: readonly PlanFormat[]; readonly folder: string; readonly asJson: boolean };

async function exportVersion(
  { database }: Services,
  wanted: Wanted,
  { formats, folder, asJson }: Writing,
): Promise<ExitCode> {
  const version = await database.withRole('operations', {}, async (transaction) => {
    const id = await findVersionId(transaction, wanted);
    return id && findOwnVersion(transaction, id);
  });
  if (!version) {
    tell(
      `Fant ikke plan ${wanted.plan} i kommune ${wanted.municipality}${wanted.version ? `, versjon ${wanted.version}` : ''}.`,
    );
    return exitCodes.refused;
  }
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new UsageError(`Mappa ${folder} finnes ikke.`);
  let code: ExitCode = exitCodes.done;
  for (const format of formats) {
    const name = downloadName(
      [wanted.municipality, version.identifier, `v${version.number}`, version.alternative ?? ''],
      format,
    );
    const path = join(folder, name);
    if (await stat(path).catch(() => null)) {
      tell(`${path} finnes fra før og er ikke rørt.`);
      code = exitCodes.refused;
      continue;
    }
    tell(`Skriver ${name} …`);
    const reader = { role: 'operations', scope: {}, origin: 'own' } as const;
    try {
      await makePlanFile(database, { version, reader, format, path });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const { size } = await stat(path);
    print(asJson ? JSON.stringify({ path, format, version: version.number, bytes: size }) : path);
  }
  return code;
}
