import type { AccountRole } from '../../domain/roles/account-roles.ts';

/** How we show a provider who we are. */
export type ClientCredential =
  | { readonly kind: 'privateKey'; readonly key: string; readonly keyId: string | undefined }
  | { readonly kind: 'secret'; readonly secret: string };

type ProviderBase = {
  /** Stands in addresses: `id-porten`, `virksomhet`, `ansatt-3905`. */
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly credential: ClientCredential;
  readonly scope: string;
  /** Sent with each request for sign-in, beside what OIDC itself needs. */
  readonly parameters: Readonly<Record<string, string>>;
};

/** A provider that vouches for citizens at the levels of eIDAS. */
export type CitizenProvider = ProviderBase & {
  readonly kind: 'citizen' | 'organisation';
  /** The provider's names of the levels. */
  readonly acr: { readonly substantial: string; readonly high: string };
};

/** A municipality's own provider of sign-in for its staff. */
export type StaffProvider = ProviderBase & {
  readonly kind: 'staff';
  readonly municipalityNumber: string;
  /** As the sign-in button names it: «Tønsberg kommune». */
  readonly name: string;
  /** The claim that says what a person may do, as a dotted path: `roles`, `realm_access.roles`. */
  readonly rolesClaim: string;
  /** The claim's values and the roles that they give; null where an administrator gives roles. */
  readonly roles: Readonly<Record<string, AccountRole>> | null;
};

export type Provider = CitizenProvider | StaffProvider;
