import { z } from 'zod';
import type { AccountRole } from '../../domain/roles/account-roles.ts';
import type { StaffProvider } from './provider.ts';

const claimsSchema = z.looseObject({
  sub: z.string().min(1).max(255),
  sid: z.string().max(255).optional(),
  name: z.string().trim().min(1).max(120).optional(),
  preferred_username: z.string().trim().min(1).max(200).optional(),
  email: z.string().trim().min(1).max(254).optional(),
  email_verified: z.unknown().optional(),
});

export type StaffClaims = {
  readonly subject: string;
  readonly providerSession: string | null;
  readonly displayName: string;
  /** What colleagues know the person by: the user name or e-mail address at work. */
  readonly username: string;
  /** Names that an invitation may carry; an address only where the provider has seen that it is the person's. */
  readonly invitedAs: readonly string[];
  /** Null where the provider does not give roles. */
  readonly roles: readonly AccountRole[] | null;
};

/** Reads who a caseworker is and which roles the municipality's provider gives. */
export function readStaffClaims(
  claims: unknown,
  { rolesClaim, roles }: Pick<StaffProvider, 'rolesClaim' | 'roles'>,
): StaffClaims {
  const read = claimsSchema.parse(claims);
  const username = (read.preferred_username ?? read.email ?? read.sub).toLowerCase();
  return {
    subject: read.sub,
    providerSession: read.sid ?? null,
    displayName: read.name ?? username,
    username,
    invitedAs: [read.preferred_username, read.email_verified === true ? read.email : undefined]
      .filter((name) => name !== undefined)
      .map((name) => name.toLowerCase()),
    roles: roles && [
      ...new Set(
        valuesAt(read, rolesClaim).flatMap((value) => (Object.hasOwn(roles, value) && roles[value]) || []),
      ),
    ],
  };
}

/** The texts at a dotted path: one, a list, or none. A claim whose own name has dots is found first. */
function valuesAt(claims: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  const found =
    claims[path] ??
    path
      .split('.')
      .reduce<unknown>(
        (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
        claims,
      );
  const values = Array.isArray(found) ? found : [found];
  return values.filter((value): value is string => typeof value === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
