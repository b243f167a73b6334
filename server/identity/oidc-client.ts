import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { importJWK, importPKCS8 } from 'jose';
import * as oidc from 'openid-client';
import type { Language } from '../../domain/language.ts';
import type { ClientCredential, Provider } from './provider.ts';

/** What must be kept between the way out and the way back, where the browser cannot change it. */
export type PendingSignIn = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
};

export type SignInClaims = oidc.IDToken;

export type FinishedSignIn = { readonly claims: SignInClaims; readonly idToken: string };

/** One provider as we speak with it. */
export type OidcClient = {
  readonly provider: Provider;
  /** Where to send the browser. Throws where the provider cannot be reached. */
  begin(
    redirectUri: string,
    options: { language: Language; acr?: string },
  ): Promise<PendingSignIn & { url: URL }>;
  /** Who came back, by an ID token that was checked in every part, and the token. Throws what openid-client throws. */
  finish(answer: URL, pending: PendingSignIn): Promise<FinishedSignIn>;
  /** Where signing out here goes on to sign out there; null where the provider offers no such. */
  endSession(asked: {
    readonly returnTo: string;
    readonly state: string;
    readonly idToken: string;
  }): Promise<URL | null>;
  /** The discovered address of the provider's keys. */
  keysAddress(): Promise<URL | null>;
};

export type OidcClientOptions = {
  /** Asks the provider in another way than over the network. */
  readonly fetch?: oidc.CustomFetch | undefined;
  /** For how long what discovery told is believed. */
  readonly discoverySeconds?: number;
};

/** Clocks of two machines may be this far apart. */
const clockToleranceSeconds = 30;
const timeoutSeconds = 10;
/** The library asks for keys anew no sooner than a minute after the last time. */
const keysMayBeAskedAfterSeconds = 61;

const uiLocales: Readonly<Record<Language, string>> = { nb: 'nb', nn: 'nn', en: 'en' };

/** Discovers the provider when it is first needed, so that a server starts while a provider is down. */
export function createOidcClient(provider: Provider, options: OidcClientOptions = {}): OidcClient {
  const { discoverySeconds = 3600 } = options;
  let discovered: { readonly configuration: Promise<oidc.Configuration>; readonly at: number } | null = null;
  const configurationOf = (): Promise<oidc.Configuration> => {
    if (discovered && Date.now() - discovered.at < discoverySeconds * 1000) return discovered.configuration;
    const configuration = discover(provider, options.fetch);
    discovered = { configuration, at: Date.now() };
    configuration.catch(() => {
      discovered = null;
    });
    return configuration;
  };
  return {
    provider,
    begin: async (redirectUri, { language, acr }) => {
      const configuration = await configurationOf();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      const url = oidc.buildAuthorizationUrl(configuration, {
        ...provider.parameters,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: provider.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ui_locales: uiLocales[language],
        ...(acr && { acr_values: acr }),
      });
      return { state, nonce, codeVerifier, url };
    },
    finish: async (answer, { state, nonce, codeVerifier }) => {
      const configuration = await configurationOf();
      const fresh = withKeysToBeAskedAnew(
        configuration,
        await authenticationOf(provider.credential),
        options.fetch,
      );
      const tokens = await oidc.authorizationCodeGrant(fresh, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const keys = oidc.getJwksCache(fresh);
      if (keys) oidc.setJwksCache(configuration, keys);
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) throw new Error('the provider sent no ID token');
      return { claims, idToken: tokens.id_token };
    },
    endSession: async ({ returnTo, state, idToken }) => {
      const configuration = await configurationOf();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(configuration, {
        client_id: provider.clientId,
        id_token_hint: idToken,
        post_logout_redirect_uri: returnTo,
        state,
      });
    },
    keysAddress: async () => {
      const address = (await configurationOf()).serverMetadata().jwks_uri;
      return address ? new URL(address) : null;
    },
  };
}

async function discover(
  provider: Provider,
  customFetch: oidc.CustomFetch | undefined,
): Promise<oidc.Configuration> {
  const isPlain = provider.issuer.startsWith('http:');
  const configuration = await oidc.discovery(
    new URL(provider.issuer),
    provider.clientId,
    { [oidc.clockTolerance]: clockToleranceSeconds },
    await authenticationOf(provider.credential),
    {
      timeout: timeoutSeconds,
      ...(isPlain && { execute: [oidc.allowInsecureRequests] }),
      ...(customFetch && { [oidc.customFetch]: customFetch }),
    },
  );
  // Signatures are checked although the token comes straight from the provider.
  oidc.enableNonRepudiationChecks(configuration);
  return configuration;
}

/**
 * A provider that changes its key signs with it at once, and must not be refused for a minute: the library believes
 * keys for that long by the object that was discovered, so each answer gets one of its own with the keys of the last.
 */
function withKeysToBeAskedAnew(
  configuration: oidc.Configuration,
  authentication: oidc.ClientAuth,
  customFetch: oidc.CustomFetch | undefined,
): oidc.Configuration {
  const { client_id: clientId, ...metadata } = configuration.clientMetadata();
  const fresh = new oidc.Configuration(configuration.serverMetadata(), clientId, metadata, authentication);
  fresh.timeout = timeoutSeconds;
  if (customFetch) fresh[oidc.customFetch] = customFetch;
  if (configuration.serverMetadata().issuer.startsWith('http:')) oidc.allowInsecureRequests(fresh);
  oidc.enableNonRepudiationChecks(fresh);
  const known = oidc.getJwksCache(configuration);
  if (known) {
    const uat = Math.floor(Date.now() / 1000) - keysMayBeAskedAfterSeconds;
    oidc.setJwksCache(fresh, { jwks: known.jwks, uat });
  }
  return fresh;
}

async function authenticationOf(credential: ClientCredential): Promise<oidc.ClientAuth> {
  if (credential.kind === 'secret') return oidc.ClientSecretPost(credential.secret);
  const { key, kid } = await importKey(credential.key, credential.keyId);
  return oidc.PrivateKeyJwt(kid ? { key, kid } : key);
}

/** A private key as JWK or PEM, given itself or by the path of its file. */
async function importKey(given: string, keyId: string | undefined) {
  const text = /^\s*(\{|-----BEGIN)/.test(given) ? given : await readFile(given, 'utf8');
  if (text.trimStart().startsWith('{')) {
    const jwk = JSON.parse(text) as JsonWebKey & { readonly alg?: string; readonly kid?: string };
    const key = await importJWK(jwk, jwk.alg ?? algorithmOf(jwk.kty));
    if (key instanceof Uint8Array) throw new Error('the key is not a private key');
    return { key, kid: keyId ?? jwk.kid };
  }
  const pem = createPrivateKey(text);
  const pkcs8 = pem.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { key: await importPKCS8(pkcs8, pem.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256'), kid: keyId };
}

function algorithmOf(keyType: string | undefined): 'ES256' | 'RS256' {
  return keyType === 'EC' ? 'ES256' : 'RS256';
}
