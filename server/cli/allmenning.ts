import { SettingError } from '../config.ts';
import { asAppError } from '../database/database-error.ts';
import { backupCommand } from './backup-command.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { joinCommand } from './join-command.ts';
import { journalCommand } from './journal-command.ts';
import { leaveCommand } from './leave-command.ts';
import { maintenanceCommand } from './maintenance-command.ts';
import { migrateCommand } from './migrate-command.ts';
import { municipalitiesCommand } from './municipalities-command.ts';
import { placesCommand } from './places-command.ts';
import { restoreCommand } from './restore-command.ts';
import { retentionCommand } from './retention-command.ts';
import { sealCommand } from './seal-command.ts';
import { verifyCommand } from './verify-command.ts';

const commands: readonly Command[] = [
  importCommand,
  exportCommand,
  municipalitiesCommand,
  placesCommand,
  backupCommand,
  restoreCommand,
  journalCommand,
  joinCommand,
  leaveCommand,
  sealCommand,
  verifyCommand,
  retentionCommand,
  maintenanceCommand,
  migrateCommand,
];

/** `npm run allmenning -- COMMAND …`: what whoever runs the installation does at the terminal. */
async function main([name, ...parameters]: readonly string[]): Promise<number> {
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const isAsked = name === undefined || name === '--help' || name === '-h';
    (isAsked ? print : tell)(isAsked ? overview() : `Ukjent kommando: ${name}\n\n${overview()}`);
    return isAsked ? exitCodes.done : exitCodes.failed;
  }
  if (parameters.includes('--help') || parameters.includes('-h')) {
    print(command.help);
    return exitCodes.done;
  }
  try {
    return await command.run(parameters);
  } catch (error) {
    tell(describeFailure(error));
    if (isUsageError(error)) tell(`\n${command.help}`);
    return exitCodes.failed;
  }
}

function overview(): string {
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(16)}${summary}`).join('\n');
  return `Bruk: npm run allmenning -- KOMMANDO …\n\n${list}\n\nKOMMANDO --help sier mer.`;
}

function isUsageError(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}

/** What went wrong, and never the rows that a failed statement held. */
function describeFailure(error: unknown): string {
  if (isUsageError(error) || error instanceof SettingError) return error.message;
  const known = asAppError(error);
  if (known.code !== 'internal') return known.message;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return `Noe gikk galt, og ingenting er lagret: ${cause instanceof Error ? cause.message : String(cause)}`;
}

process.exitCode = await main(process.argv.slice(2));
