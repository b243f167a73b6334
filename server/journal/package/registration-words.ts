import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import type { JournalRegistration } from './journal-package.ts';

/** What a registration is called in the journal. In bokmål: the journal has one language. */
export function publicTitle({ kind, sheet, answer }: JournalRegistration): string {
  const { plan, hearing, number } = sheet;
  const word = capitalised(hearingKindRules[hearing.kind].commentWord.one.nb);
  const what = sheet.kind === 'objection' ? 'Innsigelse' : word;
  const where = `${hearingKindRules[hearing.kind].names.nb} – ${plan.name}`;
  switch (kind) {
    case 'received':
      return sheet.kind === 'supplement'
        ? `Tillegg til ${what.toLowerCase()} ${sheet.parentNumber ?? ''} (nr. ${number}) – ${where}`
        : `${what} nr. ${number} – ${where}`;
    case 'withdrawn':
      return `${what} nr. ${number} er trukket – ${where}`;
    case 'answered':
      return answer
        ? `Svar på ${what.toLowerCase()} nr. ${number} – ${where}`
        : `Svar på ${what.toLowerCase()} nr. ${number} er trukket tilbake – ${where}`;
  }
}

/** The title with the name of who sent it, which stands in the archive's own title alone. */
export function fullTitle(registration: JournalRegistration): string {
  const who = partyName(registration);
  return who ? `${publicTitle(registration)} – ${who}` : publicTitle(registration);
}

/** The organisation, or the person where there is none; empty once the person is erased. */
export function partyName({ sheet: { author } }: JournalRegistration): string {
  return author ? (author.organisationName ?? author.name) : '';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
