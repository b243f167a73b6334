import { fieldProblemMessage } from '../../../domain/comments/field-problem.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { EntryFaults } from './register-entry.ts';
import { registerMessages } from './register-messages.ts';

/** The sentence to show at a field, or undefined where nothing is wrong with it. */
export function useFaultWords(faults: EntryFaults): (field: string) => string | undefined {
  const m = useMessages(registerMessages);
  const language = useLanguage();
  return (field) => {
    const fault = faults[field];
    if (fault === undefined) return undefined;
    if (fault === 'missing') return m.missing;
    return fault === 'future' ? m.future : fieldProblemMessage(fault, language);
  };
}
