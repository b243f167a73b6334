import type { Language } from '../../../domain/language.ts';
import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import type { Properties, PropertyDefinition } from '../../ogc/collections/collection.ts';
import { type Html, html } from '../shell/html.ts';
import { ogcWords } from '../words/ogc-words.ts';

/** A value as people read it; null where there is none. */
export function propertyValue(
  property: PropertyDefinition,
  properties: Properties,
  { language, now }: { language: Language; now: Date },
): Html | string | null {
  const value = properties[property.name];
  const words = ogcWords[language];
  if (value === null || value === undefined || value === '') return null;
  if (property.isAddress)
    return html`<a href="${String(value)}">${String(value).replace(/^https?:\/\//, '')}</a>`;
  if (property.codes && (typeof value === 'string' || typeof value === 'number')) {
    return nameOfCode(property.codes, value, language);
  }
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (property.type === 'timestamp') return instantWords(new Date(String(value)), now, language);
  if (property.type === 'date') return dayWords(String(value), language);
  if (typeof value === 'number') return value.toLocaleString(language === 'en' ? 'en-GB' : 'nb-NO');
  return String(value);
}

function dayWords(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  const instant = new Date(Date.UTC(year ?? 1970, (month ?? 1) - 1, date ?? 1, 12));
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(instant);
}
