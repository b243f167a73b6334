import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { CircuitBreaker } from '../../server/places/circuit-breaker.ts';
import { createNationalPlaces, type NationalPlacesOptions } from '../../server/places/national-places.ts';
import { readNearest, searchPlaces } from '../../server/places/places.service.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from '../http/open-test-server.ts';
import { postProcedure } from '../http/post-procedure.ts';

const database = openTestDatabase();
afterAll(() => database.close());

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A service on this machine that answers as told, and remembers what it was asked. */
async function openService(answer: Answer) {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://service'));
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    url,
    places: (options: Partial<NationalPlacesOptions> = {}) => createNationalPlaces({ url, ...options }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const json = (content: unknown): Answer => {
  return (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(content));
  };
};

/** Answers in the shapes that the services have, about a municipality. */
const answerAbout = (number: string): Answer => {
  return (request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/adresser/')) {
      const address = (kommunenummer: string) => ({
        adressetekst: 'Nasjonalgata 7',
        poststed: 'NEDRE PRØVEBY',
        postnummer: '0155',
        kommunenummer,
        representasjonspunkt: { epsg: 'EPSG:4258', lat: 59.27, lon: 10.41 },
      });
      return json({ adresser: [address('0301'), address(number), { adressetekst: 3 }] })(request, response);
    }
    if (path.startsWith('/eiendom/')) {
      const ring = [
        [10.4, 59.2],
        [10.41, 59.2],
        [10.41, 59.21],
        [10.4, 59.2],
      ];
      const properties = { kommunenummer: number, matrikkelnummertekst: '208/619' };
      const geometry = { type: 'Polygon', coordinates: [ring] };
      return json({ features: [{ properties, geometry }] })(request, response);
    }
    return json({
      navn: [
        {
          skrivemåte: 'Nasjonalhaugen',
          navneobjekttype: 'Haug',
          representasjonspunkt: { nord: 59.3, øst: 10.4, koordsys: 4258 },
          kommuner: [{ kommunenummer: number, kommunenavn: 'Prøve' }],
        },
      ],
    })(request, response);
  };
};

describe('the national services', () => {
  it('are asked for what the municipality’s own file lacks, in that municipality alone', async () => {
    const town = await buildMunicipality(database);
    await using service = await openService(answerAbout(town.number));
    const sources = { database, nationalPlaces: service.places() };
    const query = { municipalityNumber: town.number };
    expect(await searchPlaces(sources, { ...query, text: 'nasjonal' })).toEqual({
      results: [
        {
          kind: 'address',
          name: 'Nasjonalgata 7',
          detail: '0155 Nedre Prøveby',
          municipalityNumber: town.number,
          position: [10.41, 59.27],
        },
        {
          kind: 'placeName',
          name: 'Nasjonalhaugen',
          detail: 'Haug',
          municipalityNumber: town.number,
          position: [10.4, 59.3],
        },
      ],
      unavailable: [],
    });
    const property = await searchPlaces(sources, { ...query, text: 'gnr 208 bnr 619' });
    expect(property.results).toMatchObject([
      { kind: 'property', name: '208/619', bbox: [10.4, 59.2, 10.41, 59.21] },
    ]);
    expect(service.asked.map(({ pathname }) => pathname).toSorted()).toEqual([
      '/adresser/v1/sok',
      '/eiendom/v1/geokoding',
      '/stedsnavn/v1/navn',
    ]);
    expect(service.asked[0]?.searchParams.get('kommunenummer')).toBe(town.number);
  });

  it('tell the nearest address where the file knows none', async () => {
    const town = await buildMunicipality(database);
    await using service = await openService(answerAbout(town.number));
    const nearest = await readNearest({ database, nationalPlaces: service.places() }, [7.1, 62.1]);
    expect(nearest.address).toMatchObject({ name: 'Nasjonalgata 7', metres: null });
  });

  it('are asked once for the same words', async () => {
    await using service = await openService(answerAbout('3905'));
    const places = service.places();
    const query = { text: 'nasjonal', property: null, municipalityNumbers: ['3905'] };
    expect(await places.search('address', query)).toEqual(await places.search('address', query));
    expect(service.asked).toHaveLength(1);
  });

  it.each(['13097248022', 'kari@eksempel.no', 'Storgata 4, tlf. 911 22 333'])(
    'never see «%s»',
    async (text) => {
      await using service = await openService(answerAbout('3905'));
      const query = { text, property: null, municipalityNumbers: ['3905'] };
      expect(await service.places().search('address', query)).toEqual([]);
      expect(service.asked).toEqual([]);
    },
  );
});

describe('a national service that fails', () => {
  const failures: readonly (readonly [string, Answer])[] = [
    ['is slow', () => undefined],
    [
      'is broken',
      (_, response) => {
        response.statusCode = 500;
        response.end('{}');
      },
    ],
    ['answers something else', (_, response) => response.end('<html>vedlikehold</html>')],
    [
      'sends elsewhere',
      (_, response) => {
        response.statusCode = 302;
        response.setHeader('location', 'http://127.0.0.1:1/');
        response.end();
      },
    ],
    ['hangs up', (request) => request.socket.destroy()],
  ];

  it.each(failures)(
    'because it %s leaves our own answers, and what is missing is said',
    async (_, answer) => {
      const town = await buildMunicipality(database);
      await using service = await openService(answer);
      const nationalPlaces = service.places({ timeoutMilliseconds: 100 });
      const found = await searchPlaces(
        { database, nationalPlaces },
        { text: 'storgata', municipalityNumber: town.number },
      );
      expect(found).toEqual({ results: [], unavailable: ['address', 'placeName'] });
    },
  );

  it('is left in peace after three failures, and asked again after a rest', async () => {
    let now = 0;
    let isWell = false;
    await using service = await openService((request, response) =>
      isWell ? answerAbout('3905')(request, response) : request.socket.destroy(),
    );
    const places = service.places({ breaker: () => new CircuitBreaker(3, 30_000, () => now) });
    const ask = (text: string) =>
      places.search('address', { text, property: null, municipalityNumbers: ['3905'] });
    for (const text of ['aa', 'bb', 'cc', 'dd', 'ee']) expect(await ask(text)).toBeNull();
    expect(service.asked).toHaveLength(3);
    now = 30_000;
    isWell = true;
    expect(await ask('ff')).toHaveLength(1);
    expect(await ask('gg')).toHaveLength(1);
  });

  it('is not asked at all where the setting is off', async () => {
    await using test = await openTestServer(database);
    const answer = await postProcedure(test, 'places.search', { text: 'nasjonal' }, {}).then((reply) =>
      reply.json(),
    );
    expect(answer.error ?? answer.result.data.unavailable).toEqual([]);
  });
});
