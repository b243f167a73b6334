import { parseArgs } from 'node:util';
import type { ProofFinding, ProofFindingCode } from '../../domain/proof/proof-finding.ts';
import { type Verification, verifyAll } from '../proof/verify.service.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'regner etter at innspill, behandling og logg ikke er endret',
  help: `Bruk: npm run allmenning -- verify [--municipality 3905] [--rows-only] [--json]

Regner ut alle hasher på nytt fra radene i databasen: hvert innspill med steder, filer
og avsender, hver tilbaketrekking, alt som er vist og svart, hver linje i loggen og
hvert segl. Leser også alle vedlegg. Finner det som er endret, fjernet eller satt inn
utenom løsningen. Leser bare; kan kjøres mens serveren går.

  --municipality  bare kommunen med dette nummeret
  --rows-only     ser ikke på innholdet i vedleggene, bare på det databasen sier om dem
  --json          skriver resultatet som ett JSON-objekt

Innstillinger: DATABASE_URL, DATA_DIR.
Avslutter med 0 når alt stemmer, 2 når noe ikke gjør det, 1 når noe gikk galt.`,

  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        municipality: { type: 'string' },
        'rows-only': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const only = values.municipality;
    if (only !== undefined && !/^\d{4}$/.test(only))
      throw new UsageError('--municipality tar et kommunenummer med fire sifre.');
    const verifications = await withDatabase(({ database, files }) =>
      verifyAll(database, {
        only,
        ...(!values['rows-only'] && { files }),
        onProgress: ({ name, comments }) => comments % 5000 === 0 && tell(`${name}: ${comments} innspill`),
      }),
    );
    if (verifications.length === 0) throw new UsageError('Kommunen finnes ikke.');
    const ok = verifications.every(({ findings }) => findings.length === 0);
    if (values.json) print(JSON.stringify({ ok, municipalities: verifications }));
    else for (const verification of verifications) tellVerification(verification);
    return ok ? exitCodes.done : exitCodes.refused;
  },
};

function tellVerification({ municipality, comments, findings }: Verification): void {
  const result = findings.length === 0 ? 'alt stemmer' : `${findings.length} avvik`;
  print(`${municipality.name}: ${comments} innspill, ${result}`);
  for (const finding of findings) print(`  ${words[finding.code]}${subjectOf(finding)}`);
}

const words: Readonly<Record<ProofFindingCode, string>> = {
  'comment-changed': 'Innspillet er endret etter at det kom inn',
  'comment-missing': 'Innspillet mangler',
  'comment-inserted': 'Innspillet står ikke i loggen',
  'author-changed': 'Avsenderen er endret',
  'author-missing': 'Avsenderen er fjernet uten at loggen sier det',
  'withdrawal-changed': 'Tilbaketrekkingen er en annen enn loggen sier',
  'handling-changed': 'Det som er vist eller svart, er noe annet enn loggen sier',
  'entry-changed': 'En linje i loggen er endret',
  'entry-missing': 'En linje i loggen mangler',
  'entry-inserted': 'Loggen har en linje for mye',
  'seal-changed': 'Seglet er endret',
  'seal-missing': 'Seglet mangler',
  'chain-broken': 'Seglet henger ikke sammen med det før',
  'file-changed': 'Et vedlegg er et annet enn det som kom inn',
  'file-missing': 'Et vedlegg mangler',
};

function subjectOf({ comment, hearing, number, seal }: ProofFinding): string {
  const parts = [
    number === undefined ? '' : `nr. ${number}`,
    hearing === undefined ? '' : `høring ${hearing}`,
    comment === undefined ? '' : `innspill ${comment}`,
    seal === undefined ? '' : `segl ${seal}`,
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
