import { z } from 'zod';
import { hasControlCharacters } from '../comments/normalise-text.ts';
import { accountRoles } from '../roles/account-roles.ts';

const isTyped = (text: string) => !hasControlCharacters(text);

/** Roles that an administrator gives without saying more than which. */
const role = z.enum(accountRoles);

/** Kinds of authority that give statements; only some object (plan- og bygningsloven § 5-4). */
export const authorityKinds = ['municipality', 'county', 'state', 'samiParliament'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** One person of the municipality. */
export const personSchema = z.object({ accountId: z.uuid() });

/** A role of a person; an authority's role names the authority. */
export const roleOfPersonSchema = z.object({
  accountId: z.uuid(),
  role,
  authorityId: z.uuid().nullish(),
});

/** Someone who shall have roles here. */
export const inviteSchema = z.object({
  /** The user name or e-mail address that the municipality's own sign-in gives, or the name to sign in by here. */
  username: z
    .string()
    .trim()
    .min(3, 'username')
    .max(200, 'username')
    .regex(/^\S+$/, 'username')
    .refine(isTyped, 'username'),
  /** Where the portal makes the account itself. */
  displayName: z.string().trim().max(120, 'name').refine(isTyped, 'name'),
  roles: z.array(role).min(1, 'roles').max(accountRoles.length),
  authorityId: z.uuid().nullish(),
  /** Said by the administrator, when another municipality has someone of that name. */
  isSamePerson: z.boolean().optional(),
});
export type Invite = z.infer<typeof inviteSchema>;

export const authoritySchema = z.object({
  name: z.string().trim().min(2).max(200).refine(isTyped),
  kind: z.enum(authorityKinds),
  mayObject: z.boolean(),
});

/** A plan that a consultant works on. */
export const planOfPersonSchema = z.object({ accountId: z.uuid(), planId: z.uuid() });
