import { parseArgs } from 'node:util';
import { readMaintenance, setMaintenance } from '../database/maintenance.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const maintenanceCommand: Command = {
  name: 'maintenance',
  summary: 'lar alt hvile unntatt innsending av innspill, eller slår det på igjen',
  help: `Bruk: npm run allmenning -- maintenance [on|off] [--json]

  on      alt hviler: folk ser en side som sier det, programmer får 503
  off     alt er i gang igjen
          uten noe av dem: sier hvordan det står

Innspill, vedlegg og kvitteringer går som vanlig hele tiden. Servere som kjører,
merker det innen få sekunder.

  --json  skriver resultatet som ett JSON-objekt

Innstillinger: DATABASE_URL, DATA_DIR.
Avslutter med 0 når det er gjort, 1 når noe gikk galt.`,

  run: async (parameters) => {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [wanted, ...more] = positionals;
    if (more.length > 0 || (wanted !== undefined && wanted !== 'on' && wanted !== 'off')) {
      throw new UsageError('Skriv on eller off.');
    }
    const since = await withDatabase(({ database }) =>
      database.withRole('operations', {}, async (transaction) => {
        if (wanted) await setMaintenance(transaction, wanted === 'on');
        return readMaintenance(transaction);
      }),
    );
    print(values.json ? JSON.stringify({ ok: true, since: since?.toISOString() ?? null }) : words(since));
    return exitCodes.done;
  },
};

function words(since: Date | null): string {
  return since
    ? `Vedlikehold siden ${since.toISOString()}: alt hviler, men innspill tas imot.`
    : 'Ikke vedlikehold: alt er i gang.';
}
