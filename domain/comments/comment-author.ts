import { z } from 'zod';
import type { NameRule } from '../hearings/hearing-draft.ts';
import type { Texts } from '../language.ts';
import type { FieldProblem } from './field-problem.ts';
import { isOrganisationNumber } from './organisation-number.ts';
import { plainLine } from './plain-text.ts';

export const authorKinds = ['private', 'organisation', 'authority'] as const;
export type AuthorKind = (typeof authorKinds)[number];

export const authorKindNames: Readonly<Record<AuthorKind, Texts>> = {
  private: { nb: 'Privatperson', nn: 'Privatperson', en: 'Private person' },
  organisation: {
    nb: 'Organisasjon eller bedrift',
    nn: 'Organisasjon eller bedrift',
    en: 'Organisation or company',
  },
  authority: { nb: 'Offentlig myndighet', nn: 'Offentleg styresmakt', en: 'Public authority' },
};

const email = z
  .string({ error: 'email-missing' satisfies FieldProblem })
  .trim()
  .min(1, { error: 'email-missing' satisfies FieldProblem })
  .max(254, { error: 'email-invalid' satisfies FieldProblem })
  .pipe(z.email({ error: 'email-invalid' satisfies FieldProblem }));

const optionalEmail = z
  .union([
    z
      .string()
      .regex(/^\s*$/)
      .transform(() => ''),
    email,
  ])
  .default('');

const organisationNumber = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .refine((number) => number === '' || isOrganisationNumber(number), {
    error: 'organisation-number-invalid' satisfies FieldProblem,
  })
  .default('');

const person = {
  name: plainLine({ maximum: 120, missing: 'name-missing' }),
  phone: plainLine({ maximum: 30 }).default(''),
  address: plainLine({ maximum: 200 }).default(''),
  /** Whom the author speaks for: an association, a neighbour, a child. */
  onBehalfOf: plainLine({ maximum: 200 }).default(''),
};

const organisation = {
  organisationName: plainLine({ maximum: 200, missing: 'organisation-name-missing' }),
  organisationNumber,
};

/** How to reach someone whose name and organisation are known: e-mail, and a telephone if they wish. */
export const authorContactSchema = z.object({ email, phone: person.phone });

/** Who writes, on the web. Fields that are not filled in are empty texts. */
export const commentAuthorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('private'), ...person, email }),
  z.object({ kind: z.literal('organisation'), ...person, ...organisation, email }),
  z.object({ kind: z.literal('authority'), ...person, ...organisation, email }),
]);
export type CommentAuthor = z.infer<typeof commentAuthorSchema>;

/** Who wrote a letter or called: no e-mail is required. */
export const registeredAuthorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('private'), ...person, email: optionalEmail }),
  z.object({ kind: z.literal('organisation'), ...person, ...organisation, email: optionalEmail }),
  z.object({ kind: z.literal('authority'), ...person, ...organisation, email: optionalEmail }),
]);
export type RegisteredAuthor = z.infer<typeof registeredAuthorSchema>;

/** What stands on the web in place of a name that is not shown. */
export const privatePersonName: Texts = { nb: 'Privatperson', nn: 'Privatperson', en: 'Private person' };

/**
 * The name that stands on the web, or null for «Privatperson»: organisations and authorities always
 * by name, private people by the hearing's rule, and nobody under 18.
 */
export function publicNameOf(
  author: {
    readonly kind: AuthorKind;
    readonly name: string;
    readonly organisationName?: string | null | undefined;
  },
  nameRule: NameRule,
  underAge: boolean,
): string | null {
  if (underAge) return null;
  if (author.kind !== 'private') return author.organisationName || author.name;
  return nameRule === 'name' ? author.name : null;
}
