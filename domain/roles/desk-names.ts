import type { Texts } from '../language.ts';
import type { AccountRole } from './account-roles.ts';

/** What each role's room at the desk is called; who has several meets the first of these. */
const deskNames: readonly (readonly [AccountRole, Texts])[] = [
  ['caseManager', { nb: 'Saksbehandling', nn: 'Saksbehandling', en: 'Case work' }],
  ['caseworker', { nb: 'Saksbehandling', nn: 'Saksbehandling', en: 'Case work' }],
  ['archivist', { nb: 'Arkiv', nn: 'Arkiv', en: 'Archive' }],
  ['electedMember', { nb: 'Folkevalgt', nn: 'Folkevald', en: 'Elected member' }],
  ['planConsultant', { nb: 'Konsulent', nn: 'Konsulent', en: 'Consultant' }],
  ['authority', { nb: 'Myndighet', nn: 'Styresmakt', en: 'Authority' }],
  ['municipalityAdministrator', { nb: 'Administrasjon', nn: 'Administrasjon', en: 'Administration' }],
  ['auditor', { nb: 'Revisor', nn: 'Revisor', en: 'Auditor' }],
  ['regionalAdministrator', { nb: 'Region', nn: 'Region', en: 'Region' }],
];
const unnamed: Texts = { nb: 'Skrivebord', nn: 'Skrivebord', en: 'Desk' };

/** The name of the room of whoever has these roles. */
export function deskName(roles: readonly AccountRole[]): Texts {
  return deskNames.find(([role]) => roles.includes(role))?.[1] ?? unnamed;
}
