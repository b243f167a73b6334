import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { accountRoles } from '../../domain/roles/account-roles.ts';
import { isIssuer } from './identity-settings.ts';
import type { StaffProvider } from './provider.ts';

const staffFileSchema = z
  .array(
    z
      .object({
        municipality: z.string().regex(/^\d{4}$/, 'it takes a municipality number'),
        name: z.string().min(1).max(100),
        issuer: z.string().refine(isIssuer, 'it takes https://host/path'),
        clientId: z.string().min(1),
        /** One of the two: a secret, or a private key (JWK, PEM or a file's path). */
        clientSecret: z.string().min(1).optional(),
        key: z.string().min(1).optional(),
        keyId: z.string().optional(),
        scope: z.string().default('openid profile email'),
        rolesClaim: z.string().min(1).default('roles'),
        roles: z.record(z.string(), z.enum(accountRoles)).optional(),
      })
      .refine(({ clientSecret, key }) => (clientSecret === undefined) !== (key === undefined), {
        error: 'it takes either clientSecret or key',
      }),
  )
  .refine((all) => new Set(all.map(({ municipality }) => municipality)).size === all.length, {
    error: 'each municipality has one provider',
  });

/** The municipalities' providers of sign-in from the file that STAFF_OIDC_FILE names. Throws in one line. */
export async function readStaffProviders(path: string): Promise<readonly StaffProvider[]> {
  const parsed = staffFileSchema.safeParse(await readJson(path));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${path} cannot be used: ${issue?.path.join('.')} ${issue?.message}`);
  }
  return parsed.data.map((one) => ({
    kind: 'staff',
    id: `ansatt-${one.municipality}`,
    municipalityNumber: one.municipality,
    name: one.name,
    issuer: one.issuer,
    clientId: one.clientId,
    credential:
      one.key === undefined
        ? { kind: 'secret', secret: one.clientSecret ?? '' }
        : { kind: 'privateKey', key: one.key, keyId: one.keyId },
    scope: one.scope,
    parameters: {},
    rolesClaim: one.rolesClaim,
    roles: one.roles ?? null,
  }));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`STAFF_OIDC_FILE=${path} cannot be read as JSON`, { cause: error });
  }
}
