import { parseArgs } from 'node:util';
import { retentionRuleOf } from '../../domain/retention/retention-rules.ts';
import { findMunicipalityId } from '../identity/staff.queries.ts';
import { carryOutRetention } from '../retention/carry-out-retention.ts';
import { type RuleStanding, readRetentionReport } from '../retention/retention-report.service.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const retentionCommand: Command = {
  name: 'retention',
  summary: 'viser hva som slettes når, og sletter det som er over tiden',
  help: `Bruk: npm run allmenning -- retention [--run] [--municipality 3905] [--json]

Skriver hver slettefrist, hva som er slettet etter den, og hva som står for tur. Bare
tall, ingenting om hvem. Serveren sletter selv hvert kvarter; --run gjør det nå. Det kan
kjøres mens serveren går.

  --run           sletter først det som er over tiden
  --municipality  bare kommunen med dette nummeret
  --json          skriver rapporten som ett JSON-objekt

Innstillinger: DATABASE_URL, DATA_DIR.
Avslutter med 0, eller 1 når noe gikk galt.`,

  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        run: { type: 'boolean', default: false },
        municipality: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const only = values.municipality;
    if (only !== undefined && !/^\d{4}$/.test(only))
      throw new UsageError('--municipality tar et kommunenummer med fire sifre.');
    return withDatabase(async (services) => {
      const { database } = services;
      const municipalityId = only
        ? await database.withRole('operations', {}, (transaction) => findMunicipalityId(transaction, only))
        : null;
      if (municipalityId === undefined) throw new UsageError('Kommunen finnes ikke.');
      const failures: string[] = [];
      const turns = values.run ? await carryOutRetention(services, (rule) => failures.push(rule)) : [];
      const rules = await readRetentionReport(database, municipalityId);
      if (values.json) print(JSON.stringify({ turns, failures, rules }));
      else {
        for (const { rule, removed } of turns)
          if (removed > 0) print(`Slettet nå: ${removed}, ${retentionRuleOf(rule).what.nb}`);
        for (const rule of rules) print(lineOf(rule));
      }
      for (const rule of failures) tell(`Regelen ${rule} kunne ikke utføres.`);
      return failures.length > 0 ? exitCodes.failed : exitCodes.done;
    });
  },
};

function lineOf({ id, days, removed, removedLastYear, lastRunAt, next }: RuleStanding): string {
  const { what, term } = retentionRuleOf(id);
  const kept = days !== null ? `${days} dager` : 'words' in term ? term.words.nb : '';
  const facts = [
    `slettet ${removed}, siste år ${removedLastYear}`,
    lastRunAt && `sist utført ${lastRunAt.slice(0, 16)}`,
    next && `${next.count} står for tur${next.on ? `, neste ${next.on}` : ''}`,
  ].filter(Boolean);
  return `${what.nb}: ${kept}\n  ${facts.join('. ')}`;
}
