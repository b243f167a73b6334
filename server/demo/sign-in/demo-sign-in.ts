import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import type { ClientMetadata } from 'oidc-provider';
import type { OwnProviders } from '../../identity/identity-room.ts';
import type { Provider } from '../../identity/provider.ts';
import { choicePage } from './choice-page.ts';
import { demoCitizens, demoRepresentatives, demoStaff } from './demo-people.ts';
import { choicePath, createDemoProvider, type DemoProvider, type InventedPerson } from './demo-provider.ts';

/** The demo's own providers of sign-in, under the portal's address, with invented people to choose from. */
export type DemoSignIn = OwnProviders & { addRoutes(server: FastifyInstance): void };

type House = {
  readonly provider: Provider;
  readonly title: string;
  readonly people: readonly InventedPerson[];
  readonly acrValues: readonly string[];
  readonly client: ClientMetadata;
};

const basePath = '/demo/innlogging';

export async function createDemoSignIn(publicUrl: string): Promise<DemoSignIn> {
  const houses = await buildHouses(publicUrl);
  const open = new Map<string, Promise<DemoProvider>>();
  /** Made when first asked for: its keys take their time, and most visits need none. */
  const openHouse = (house: House): Promise<DemoProvider> => {
    const { id, issuer } = house.provider;
    const known =
      open.get(id) ??
      createDemoProvider({
        issuer,
        people: house.people,
        acrValues: house.acrValues,
        clients: [house.client],
      });
    open.set(id, known);
    return known;
  };
  let answering: FastifyInstance | undefined;
  return {
    providers: houses.map(({ provider }) => provider),
    // The server asks itself, whatever its address is from outside.
    fetch: async (address, { method, headers, body }) => {
      if (!answering) throw new TypeError('fetch failed');
      const { pathname, search, host } = new URL(address);
      const answer = await answering.inject({
        method: method as 'GET' | 'POST',
        url: pathname + search,
        headers: { ...headers, host },
        ...(body != null && { payload: String(body) }),
      });
      return new Response(answer.rawPayload as Uint8Array<ArrayBuffer>, {
        status: answer.statusCode,
        headers: { 'content-type': String(answer.headers['content-type'] ?? 'text/plain') },
      });
    },
    addRoutes: (server) => {
      answering = server;
      for (const house of houses) addHouse(server, house, () => openHouse(house));
    },
  };
}

async function buildHouses(publicUrl: string): Promise<readonly House[]> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const key = JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'demo' });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'demo' }] };
  const staffSecret = randomBytes(32).toString('base64url');
  const clientOf = (id: string, part: Partial<ClientMetadata>): ClientMetadata => ({
    client_id: 'allmenning',
    redirect_uris: addressesOf(publicUrl).map((address) => `${address}/innlogging/${id}/svar`),
    post_logout_redirect_uris: addressesOf(publicUrl).map(
      (address) => `${address}/innlogging/${id}/utlogget`,
    ),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    ...part,
  });
  const byKey = {
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    jwks,
  } as const;
  const common = (id: string) => ({
    id,
    issuer: `${publicUrl}${basePath}/${id}`,
    clientId: 'allmenning',
    scope: 'openid profile',
    // One browser may try several people.
    parameters: { prompt: 'login' },
  });
  const credential = { kind: 'privateKey', key, keyId: undefined } as const;
  const idPorten = { substantial: 'idporten-loa-substantial', high: 'idporten-loa-high' };
  const ansattporten = { substantial: 'substantial', high: 'high' };
  return [
    {
      provider: { ...common('id-porten'), kind: 'citizen', credential, acr: idPorten },
      title: 'ID-porten (eksempel)',
      people: demoCitizens,
      acrValues: Object.values(idPorten),
      client: clientOf('id-porten', byKey),
    },
    {
      provider: { ...common('virksomhet'), kind: 'organisation', credential, acr: ansattporten },
      title: 'På vegne av en virksomhet (eksempel)',
      people: demoRepresentatives,
      acrValues: Object.values(ansattporten),
      client: clientOf('virksomhet', byKey),
    },
    {
      provider: {
        ...common('ansatt-3905'),
        kind: 'staff',
        name: 'Tønsberg kommune (eksempel)',
        municipalityNumber: '3905',
        credential: { kind: 'secret', secret: staffSecret },
        rolesClaim: 'roles',
        roles: { Planavdelingen: 'caseworker' },
      },
      title: 'Tønsberg kommune, innlogging for ansatte (eksempel)',
      people: demoStaff,
      acrValues: [],
      client: clientOf('ansatt-3905', {
        client_secret: staffSecret,
        token_endpoint_auth_method: 'client_secret_post',
      }),
    },
  ];
}

/** The portal's address; on one's own machine by each of its names. */
function addressesOf(publicUrl: string): readonly string[] {
  const address = new URL(publicUrl);
  if (address.hostname !== 'localhost') return [publicUrl];
  return [publicUrl, publicUrl.replace('//localhost', '//127.0.0.1')];
}

function addHouse(server: FastifyInstance, house: House, openHouse: () => Promise<DemoProvider>): void {
  const prefix = `${basePath}/${house.provider.id}`;
  server.register(async (inner) => {
    // The provider reads bodies by itself.
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', (_request, _payload, done) => done(null));

    inner.get(`${prefix}${choicePath}/:uid`, async (request, reply) => {
      const { person } = request.query as { readonly person?: string };
      if (person === undefined) {
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(
            choicePage({
              title: house.title,
              people: house.people,
              address: new URL(request.url, 'http://x').pathname,
            }),
          );
      }
      const provider = await openHouse();
      reply.hijack();
      await provider.choose(request.raw, reply.raw, person || null);
      return reply;
    });

    const hand = async (request: FastifyRequest, reply: FastifyReply) => {
      const provider = await openHouse();
      reply.hijack();
      // Where it is mounted is told by the difference between the two.
      Object.assign(request.raw, { originalUrl: request.raw.url });
      request.raw.url = (request.raw.url ?? '').slice(prefix.length) || '/';
      await provider.handle(request.raw, reply.raw);
      return reply;
    };
    for (const path of [':part', ':part/:rest', 'session/end/:rest']) {
      inner.get(`${prefix}/${path}`, hand);
      inner.post(`${prefix}/${path}`, hand);
    }
  });
}
