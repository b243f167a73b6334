import type { Language } from '../../../domain/language.ts';
import { addDays, osloDate } from '../../../domain/oslo-time.ts';
import { dateWithWeekday } from '../../../domain/wording/date-words.ts';

/** The last whole day before the instant at which a loan ends: «fredag 3. mars». */
export function lastDayWords(until: string, language: Language): string {
  return dateWithWeekday(addDays(osloDate(new Date(until)), -1), osloDate(new Date()), language);
}
