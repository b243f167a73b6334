import { z } from 'zod';
import { isOrganisationNumber } from '../../domain/comments/organisation-number.ts';
import type { ProvenOrganisation, ShownIdentity } from '../../domain/identity/level-of-author.ts';
import type { CitizenProvider } from './provider.ts';

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  acr: z.string().optional(),
  pid: z.string().max(40).optional(),
  sid: z.string().max(255).optional(),
  name: z.string().trim().min(1).max(120).optional(),
  authorization_details: z.array(z.unknown()).optional(),
});

/** An organisation as Altinn's older services name it, as its resources do, and as an employer. */
const reportee = z.object({ ID: z.string(), Name: z.string().default('') });
const party = z.object({ orgno: z.object({ ID: z.string() }), name: z.string().default('') });
const detailSchema = z.object({
  reportees: z.array(reportee).optional(),
  authorized_parties: z.array(party).optional(),
  orgno: reportee.optional(),
});

/** What an ID token of ID-porten or Ansattporten says. */
export type CitizenClaims = {
  readonly subject: string;
  /** Null where the token says a level that we do not know. */
  readonly level: Exclude<ShownIdentity['level'], 'email'> | null;
  /** Hash it at once; it stands nowhere. */
  readonly nationalId: string | null;
  readonly providerSession: string | null;
  readonly name: string | null;
  readonly organisation: ProvenOrganisation | null;
};

/** Reads the claims that we use. Throws where a token is not as the profile says. */
export function readCitizenClaims(claims: unknown, { acr }: Pick<CitizenProvider, 'acr'>): CitizenClaims {
  const read = claimsSchema.parse(claims);
  return {
    subject: read.sub,
    level: read.acr === acr.high ? 'high' : read.acr === acr.substantial ? 'substantial' : null,
    nationalId: read.pid ?? null,
    providerSession: read.sid ?? null,
    name: read.name ?? null,
    organisation: readOrganisation(read.authorization_details ?? []),
  };
}

function readOrganisation(details: readonly unknown[]): ProvenOrganisation | null {
  for (const detail of details) {
    const read = detailSchema.safeParse(detail);
    if (!read.success) continue;
    const { reportees = [], authorized_parties: parties = [], orgno } = read.data;
    const named = [
      ...reportees.map(({ ID, Name }) => ({ id: ID, name: Name })),
      ...parties.map((one) => ({ id: one.orgno.ID, name: one.name })),
      ...(orgno ? [{ id: orgno.ID, name: orgno.Name }] : []),
    ];
    for (const { id, name } of named) {
      // ISO 6523: 0192 is Enhetsregisteret.
      const number = id.replace(/^0192:/, '');
      if (isOrganisationNumber(number)) return { number, name: name.slice(0, 200) || number };
    }
  }
  return null;
}
