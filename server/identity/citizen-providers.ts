import type { CitizenProviderSettings, IdentitySettings } from './identity-settings.ts';
import type { CitizenProvider } from './provider.ts';

/** The providers that vouch for citizens, as the settings describe them. */
export function citizenProviders(settings: IdentitySettings): readonly CitizenProvider[] {
  const { citizens, organisations } = settings;
  return [
    ...(citizens ? [provider('citizen', 'id-porten', citizens)] : []),
    ...(organisations ? [provider('organisation', 'virksomhet', organisations)] : []),
  ];
}

function provider(
  kind: CitizenProvider['kind'],
  id: string,
  { issuer, clientId, key, keyId, acr, authorizationDetails }: CitizenProviderSettings,
): CitizenProvider {
  return {
    kind,
    id,
    issuer,
    clientId,
    acr,
    credential: { kind: 'privateKey', key, keyId },
    scope: 'openid profile',
    parameters: authorizationDetails ? { authorization_details: authorizationDetails } : {},
  };
}
