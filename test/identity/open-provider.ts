import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import {
  createDemoProvider,
  type DemoProvider,
  type InventedPerson,
  makeSigningKey,
} from '../../server/demo/sign-in/demo-provider.ts';
import type { CitizenProvider, StaffProvider } from '../../server/identity/provider.ts';

/** The address that people come back to; nothing listens there. */
export const redirectUri = 'http://localhost:8080/innlogging/id-porten/svar';
export const staffSecret = 'a-secret-of-the-tests-and-of-nothing-else';

export type OpenProvider = AsyncDisposable & {
  readonly issuer: string;
  readonly citizens: CitizenProvider;
  readonly organisations: CitizenProvider;
  readonly staff: Omit<StaffProvider, 'municipalityNumber' | 'id'>;
  /** The key that signs now. */
  readonly signingKey: () => JWK;
  /** Signs with a new key from now on; the old one is gone. */
  rotate(): Promise<void>;
  close(): Promise<void>;
};

export const inventedPeople: readonly InventedPerson[] = [
  person('ola', 'idporten-loa-substantial', { pid: '01829099999' }),
  person('kari', 'idporten-loa-high', { pid: '02829099998', name: 'Kari Eksempel' }),
  person('styreleder', 'idporten-loa-high', {
    pid: '02829099998',
    authorization_details: [
      {
        type: 'ansattporten:altinn:service',
        reportees: [{ Authority: 'iso6523-actorid-upis', ID: '0192:974760673', Name: 'Velet (eksempel)' }],
      },
    ],
  }),
  person('ansatt', null, {
    name: 'Ida Ansatt (oppdiktet)',
    preferred_username: 'ida.ansatt@kommune.example',
    realm_access: { roles: ['planer', 'ukjent'] },
  }),
];

function person(id: string, acr: string | null, claims: InventedPerson['claims']): InventedPerson {
  return { id, name: `${id} (oppdiktet)`, acr, claims };
}

/** A provider of sign-in on loopback with a server of its own. */
export async function openProvider(port = 0): Promise<OpenProvider> {
  const client = await generateKeyPair('ES256', { extractable: true });
  const publicKey = { ...(await exportJWK(client.publicKey)), alg: 'ES256', use: 'sig', kid: 'klient' };
  const privateKey = JSON.stringify({ ...(await exportJWK(client.privateKey)), alg: 'ES256', kid: 'klient' });
  let provider: DemoProvider;
  const server = createServer((request, response) => {
    const chosen = chosenPerson(request);
    const work =
      chosen === undefined
        ? provider.handle(request, response)
        : provider.choose(request, response, chosen || null);
    work.catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const common = {
    redirect_uris: [redirectUri],
    post_logout_redirect_uris: [redirectUri.replace('/svar', '/utlogget')],
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
  };
  let signingKey: JWK;
  const make = async () => {
    signingKey = await makeSigningKey();
    provider = await createDemoProvider({
      issuer,
      people: inventedPeople,
      acrValues: ['idporten-loa-substantial', 'idporten-loa-high'],
      keys: [signingKey],
      clients: [
        {
          ...common,
          client_id: 'allmenning',
          token_endpoint_auth_method: 'private_key_jwt',
          token_endpoint_auth_signing_alg: 'ES256',
          jwks: { keys: [publicKey] },
        },
        {
          ...common,
          client_id: 'allmenning-ansatt',
          client_secret: staffSecret,
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
    });
  };
  await make();
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const citizens: CitizenProvider = {
    kind: 'citizen',
    id: 'id-porten',
    issuer,
    clientId: 'allmenning',
    credential: { kind: 'privateKey', key: privateKey, keyId: undefined },
    scope: 'openid profile',
    parameters: {},
    acr: { substantial: 'idporten-loa-substantial', high: 'idporten-loa-high' },
  };
  return {
    issuer,
    citizens,
    organisations: { ...citizens, kind: 'organisation', id: 'virksomhet' },
    staff: {
      kind: 'staff',
      name: 'Prøve kommune',
      issuer,
      clientId: 'allmenning-ansatt',
      credential: { kind: 'secret', secret: staffSecret },
      scope: 'openid profile',
      parameters: {},
      rolesClaim: 'realm_access.roles',
      roles: { planer: 'caseworker' },
    },
    signingKey: () => signingKey,
    rotate: make,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** `/velg/{uid}?person=` chooses; an empty name turns back. */
function chosenPerson(request: IncomingMessage): string | undefined {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  return pathname.startsWith('/velg/') ? (searchParams.get('person') ?? '') : undefined;
}

/** Walks as a browser from our redirect through the provider and back, and says where it would land. */
export async function walkThrough(start: URL, personId: string | null): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = start;
  for (let step = 0; step < 10; step++) {
    if (address.href.startsWith(redirectUri)) return address;
    if (address.pathname.includes('/velg/')) address.searchParams.set('person', personId ?? '');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const equals = pair.indexOf('=');
      cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    const next = response.headers.get('location');
    if (!next) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
    address = new URL(next, address);
  }
  throw new Error('the provider sends the browser round and round');
}
