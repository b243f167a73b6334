import type { Language } from '../../../domain/language.ts';
import { type AccountRole, accountRoleNames, accountRoles } from '../../../domain/roles/account-roles.ts';

/** A role within a sentence: «saksbehandler». */
export function roleInSentence(role: AccountRole, language: Language): string {
  const name = accountRoleNames[role].name[language];
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Roles from a log's details, in a sentence; what is no role any more stands as it was written. */
export function rolesInSentence(
  roles: unknown,
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const list = (Array.isArray(roles) ? roles : [roles]).map((one) => {
    const known = accountRoles.find((role) => role === one);
    return known ? roleInSentence(known, language) : String(one ?? '');
  });
  return new Intl.ListFormat(language, { type }).format(list);
}
