import { z } from 'zod';

const issuer = z
  .string()
  .refine(isIssuer, 'it takes the provider’s address: https://host/path, or http on this machine')
  .optional();
const text = z.string().min(1).optional();

/** The environment variables of sign-in; all are optional, and a rung that misses its own is not offered. */
export const identityShape = {
  SERVER_SECRET: z.string().min(32, 'it takes at least 32 characters').optional(),
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: text,
  OIDC_KEY: text,
  OIDC_KEY_ID: text,
  OIDC_ACR: z
    .string()
    .regex(/^\S+ \S+$/, 'it takes two values with a space between: substantial and high')
    .default('idporten-loa-substantial idporten-loa-high'),
  OIDC_ORGANISATION_ISSUER: issuer,
  OIDC_ORGANISATION_CLIENT_ID: text,
  OIDC_ORGANISATION_KEY: text,
  OIDC_ORGANISATION_KEY_ID: text,
  OIDC_ORGANISATION_ACR: z
    .string()
    .regex(/^\S+ \S+$/, 'it takes two values with a space between: substantial and high')
    .default('substantial high'),
  OIDC_ORGANISATION_DETAILS: z
    .string()
    .refine(isJsonList, 'it takes a JSON list of authorization details')
    .optional(),
  STAFF_OIDC_FILE: text,
};

/** A provider of electronic identity that vouches for citizens: ID-porten, or Ansattporten for organisations. */
export type CitizenProviderSettings = {
  /** As discovery finds it. */
  readonly issuer: string;
  readonly clientId: string;
  /** A private key as JWK or PEM, or the path of a file that holds one. */
  readonly key: string;
  /** Needed with PEM, where the key does not say it. */
  readonly keyId: string | undefined;
  /** The provider's names of the levels. */
  readonly acr: { readonly substantial: string; readonly high: string };
  /** Asks which organisation the person acts for (RFC 9396). */
  readonly authorizationDetails: string | undefined;
};

export type IdentitySettings = {
  /** Absent: a secret of its own is made in the data folder. */
  readonly serverSecret: string | undefined;
  readonly citizens: CitizenProviderSettings | null;
  readonly organisations: CitizenProviderSettings | null;
  /** Describes the municipalities' own providers of sign-in for staff. */
  readonly staffFile: string | undefined;
};

type Refuse = (setting: string, reason: string) => never;
type Setting = z.infer<z.ZodObject<typeof identityShape>>;

/** Puts together what belongs together; half a provider stops the start. */
export function readIdentitySettings(setting: Setting, refuse: Refuse): IdentitySettings {
  return {
    serverSecret: setting.SERVER_SECRET,
    citizens: citizenProvider('OIDC', setting, undefined, refuse),
    organisations: citizenProvider('OIDC_ORGANISATION', setting, setting.OIDC_ORGANISATION_DETAILS, refuse),
    staffFile: setting.STAFF_OIDC_FILE,
  };
}

function citizenProvider(
  prefix: 'OIDC' | 'OIDC_ORGANISATION',
  setting: Setting,
  authorizationDetails: string | undefined,
  refuse: Refuse,
): CitizenProviderSettings | null {
  const address = setting[`${prefix}_ISSUER`];
  const clientId = setting[`${prefix}_CLIENT_ID`];
  const key = setting[`${prefix}_KEY`];
  if (address === undefined) return null;
  if (!clientId) return refuse(`${prefix}_CLIENT_ID`, `${prefix}_ISSUER is set and needs it`);
  if (!key) return refuse(`${prefix}_KEY`, `${prefix}_ISSUER is set and needs it`);
  const [substantial = '', high = ''] = setting[`${prefix}_ACR`].split(' ');
  const keyId = setting[`${prefix}_KEY_ID`];
  return { issuer: address, clientId, key, keyId, acr: { substantial, high }, authorizationDetails };
}

/** Plain http is for a provider on this very machine. */
export function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash } = new URL(address);
  const isLoopback = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isLoopback)) && search + hash === '';
}

function isJsonList(value: string): boolean {
  try {
    return Array.isArray(JSON.parse(value));
  } catch {
    return false;
  }
}
