import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { ClientMetadata, Configuration } from 'oidc-provider';
import { createMemoryAdapter } from './memory-adapter.ts';

/** Someone invented who can be chosen at the demo's provider. */
export type InventedPerson = {
  readonly id: string;
  /** Says that nobody is called this. */
  readonly name: string;
  /** What the provider tells of the person, as claims of the ID token. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The level that the person signs in at; null where the provider knows of none. */
  readonly acr: string | null;
};

export type DemoProviderOptions = {
  /** The address it is reached at, without a slash at the end. */
  readonly issuer: string;
  readonly people: readonly InventedPerson[];
  readonly clients: readonly ClientMetadata[];
  readonly acrValues: readonly string[];
  /** Private signing keys; one is made where none are given. */
  readonly keys?: readonly JWK[];
  /** How long an ID token is good for. */
  readonly idTokenSeconds?: number;
};

/** A whole provider of sign-in (OpenID Connect) for the demo and the tests. */
export type DemoProvider = {
  /** Answers a request whose address has lost the issuer's path. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Signs the browser in as a person, or with null sends it back with a cancelled sign-in. */
  choose(request: IncomingMessage, response: ServerResponse, personId: string | null): Promise<void>;
};

/** Prefix of the pages where a person is chosen, under the issuer. */
export const choicePath = '/velg';

/** Made when the first one signs in: keys take their time. */
export async function createDemoProvider(options: DemoProviderOptions): Promise<DemoProvider> {
  const { default: Provider } = await import('oidc-provider');
  const { protocol, host, pathname } = new URL(options.issuer);
  const keys = options.keys ?? [await makeSigningKey()];
  const provider = new Provider(
    options.issuer,
    configurationOf(options, keys, pathname.replace(/\W+/g, '-')),
  );
  provider.proxy = true;
  const handler = provider.callback();
  /** Whatever stands in front, it is the issuer's address that people ask. */
  const asIssuer = (request: IncomingMessage) => {
    request.headers['x-forwarded-proto'] = protocol.replace(':', '');
    request.headers['x-forwarded-host'] = host;
  };
  return {
    handle: async (request, response) => {
      asIssuer(request);
      await handler(request, response);
    },
    choose: async (request, response, personId) => {
      asIssuer(request);
      const person = options.people.find(({ id }) => id === personId);
      const result = person
        ? { login: { accountId: person.id, ...(person.acr && { acr: person.acr }), remember: false } }
        : { error: 'access_denied', error_description: 'the person turned back' };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    },
  };
}

/** A key that signs ID tokens as ID-porten does, RS256. */
export async function makeSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    ...(await exportJWK(privateKey)),
    kid: randomBytes(8).toString('hex'),
    alg: 'RS256',
    use: 'sig',
  };
}

function configurationOf(
  { people, clients, acrValues, issuer, idTokenSeconds = 120 }: DemoProviderOptions,
  keys: readonly JWK[],
  cookieName: string,
): Configuration {
  const claimNames = [...new Set(people.flatMap(({ claims }) => Object.keys(claims)))];
  return {
    adapter: createMemoryAdapter(),
    clients: [...clients],
    jwks: { keys: keys.map((key) => ({ ...key })) as never },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: {
        session: `demo${cookieName}-session`,
        interaction: `demo${cookieName}-interaction`,
        resume: `demo${cookieName}-resume`,
      },
    },
    acrValues: [...acrValues],
    clientAuthMethods: ['private_key_jwt', 'client_secret_post'],
    claims: { openid: ['sub', ...claimNames], acr: null, sid: null, auth_time: null, iss: null },
    conformIdTokenClaims: false,
    extraParams: ['authorization_details'],
    pkce: { required: () => true },
    responseTypes: ['code'],
    subjectTypes: ['public'],
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    },
    interactions: { url: (_context, { uid }) => `${issuer}${choicePath}/${uid}` },
    findAccount: (_context, id) => {
      const person = people.find((one) => one.id === id);
      return person && { accountId: id, claims: () => ({ sub: id, ...person.claims }) };
    },
    // Nobody is asked twice what the sign-in is for.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: 120,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: idTokenSeconds,
      Interaction: 900,
      Session: 600,
    },
    renderError: (context, { error }) => {
      context.type = 'text/plain';
      context.body = `Demoens innlogging stoppet: ${error}`;
    },
  };
}

type Page = { body: unknown; type: string };

function logoutSource(context: Page, form: string): void {
  context.type = 'html';
  context.body = `<!doctype html><html lang="nb"><title>Logg ut (eksempel)</title><body>${form}
    <button type="submit" form="op.logoutForm" name="logout" value="yes">Logg ut</button></body></html>`;
}

function postLogoutSuccessSource(context: Page): void {
  context.type = 'text/plain';
  context.body = 'Du er logget ut av demoens innlogging.';
}
