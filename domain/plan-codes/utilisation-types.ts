import type { Language } from '../language.ts';
import { numberWords } from '../wording/measure-words.ts';
import { type CodeNames, codeNames, nameOfCode } from './code-names.ts';

/** utnyttingstype: how much may be built. 10–18 but 12–14 belong to the act of 2008. Source: SOSI Plan 5.0. */
export const utilisationTypeNames: CodeNames = codeNames([
  ['1', 'BYA-87', 'BYA-87', 'BYA-87'],
  ['2', 'BRA-87', 'BRA-87', 'BRA-87'],
  ['3', 'TU', 'TU', 'TU'],
  ['4', 'U', 'U', 'U'],
  ['5', 'F', 'F', 'F'],
  ['6', 'BGA', 'BGA', 'BGA'],
  ['7', 'BFA', 'BFA', 'BFA'],
  ['10', 'Ikke tillatt å bebygge', 'Ikkje tillate å byggje', 'No building allowed'],
  [
    '11',
    'Ikke tillatt med ytterligere bebyggelse',
    'Ikkje tillate å byggje meir',
    'No further building allowed',
  ],
  ['12', '%-BYA-97', '%-BYA-97', '%-BYA-97'],
  ['13', 'T-BRA', 'T-BRA', 'T-BRA'],
  ['14', '%-TU', '%-TU', '%-TU'],
  ['15', 'BYA', 'BYA', 'BYA'],
  ['16', '%-BYA', '%-BYA', '%-BYA'],
  ['17', 'BRA', 'BRA', 'BRA'],
  ['18', '%-BRA', '%-BRA', '%-BRA'],
]);

type Utilisation = { readonly type: string; readonly number?: number; readonly minimum?: number };

const forbidding: ReadonlySet<string> = new Set(['10', '11']);

/** True for a type that says how much; the others forbid building. */
export function isMeasured({ type }: Utilisation): boolean {
  return !forbidding.has(type);
}

/** "%-BYA = 25 %", "BRA = 1 200–4 000 m²", "Ikke tillatt å bebygge": as plans write it. */
export function utilisationWords(utilisation: Utilisation, language: Language): string {
  const name = nameOfCode(utilisationTypeNames, utilisation.type, language);
  // What forbids building has no measure, though some plans write a nought.
  if (forbidding.has(utilisation.type)) return name;
  const minimum = utilisation.minimum === 0 ? undefined : utilisation.minimum;
  const numbers = [minimum, utilisation.number].filter((value) => value !== undefined);
  if (numbers.length === 0) return name;
  const range = numbers.map((value) => numberWords(value, language, 2)).join('–');
  const atLeast = { nb: 'minst ', nn: 'minst ', en: 'at least ' }[language];
  const only = utilisation.number === undefined ? atLeast : '';
  return `${name} = ${only}${range}${unitOf(name)}`;
}

function unitOf(name: string): string {
  if (name.startsWith('%')) return '\u00a0%';
  return /BYA|BRA|BGA|BFA/.test(name) ? '\u00a0m²' : '';
}
