import type { CustomFetch } from 'openid-client';
import type { Services } from '../services.ts';
import { citizenProviders } from './citizen-providers.ts';
import { createOidcClient, type OidcClient } from './oidc-client.ts';
import type { Provider } from './provider.ts';
import { openServerSecret, type ServerSecret } from './server-secret.ts';
import { readStaffProviders } from './staff-providers.ts';

/** Providers that the demo brings, and how to ask them without a network. */
export type OwnProviders = { readonly providers: readonly Provider[]; readonly fetch: CustomFetch };

/** What it takes to find out who someone is. */
export type IdentityRoom = Pick<Services, 'config' | 'database'> & {
  readonly secret: ServerSecret;
  readonly publicUrl: string;
  readonly clients: ReadonlyMap<string, OidcClient>;
};

/** Reads keys and providers. Throws in one line where a file of the settings cannot be used. */
export async function openIdentity(services: Services, own: OwnProviders | null): Promise<IdentityRoom> {
  const { config, database } = services;
  const { staffFile } = config.identity;
  const set = [
    ...citizenProviders(config.identity),
    ...(staffFile === undefined ? [] : await readStaffProviders(staffFile)),
  ];
  const isSet = (id: string) => set.some((provider) => provider.id === id);
  const added = own?.providers.filter(({ id }) => !isSet(id)) ?? [];
  const clients = new Map([
    ...set.map((provider) => [provider.id, createOidcClient(provider)] as const),
    ...added.map((provider) => [provider.id, createOidcClient(provider, { fetch: own?.fetch })] as const),
  ]);
  return { config, database, secret: await openServerSecret(config), publicUrl: config.publicUrl, clients };
}

/** The ways of signing in that this portal offers. */
export function offeredSignIns({ clients }: IdentityRoom) {
  const providers = [...clients.values()].map(({ provider }) => provider);
  return {
    citizen: providers.find(({ kind }) => kind === 'citizen')?.id ?? null,
    organisation: providers.find(({ kind }) => kind === 'organisation')?.id ?? null,
    staff: providers.flatMap((provider) =>
      provider.kind === 'staff' ? [{ id: provider.id, name: provider.name }] : [],
    ),
  };
}
