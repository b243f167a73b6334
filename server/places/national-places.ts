import { z } from 'zod';
import { findSensitiveText } from '../../domain/comments/sensitive-text.ts';
import type { FoundPlace, PlaceKind } from '../../domain/places/found-place.ts';
import type { Position, PropertyNumber } from '../../domain/places/place-query.ts';
import { AnswerMemory } from './answer-memory.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { addressesOf, placeNamesOf, propertiesOf } from './national-answers.ts';

/** The kinds that the national services know. */
export type NationalKind = Extract<PlaceKind, 'address' | 'property' | 'placeName'>;

export type NationalQuery = {
  readonly text: string;
  readonly property: PropertyNumber | null;
  /** Numbers of the municipalities to look in. */
  readonly municipalityNumbers: readonly string[];
};

/** Kartverket's open look-up services, or a municipality's own with the same answers. */
export type NationalPlaces = {
  /** Null where the service did not answer in time, or is left in peace because it failed. */
  search(kind: NationalKind, query: NationalQuery): Promise<readonly FoundPlace[] | null>;
  /** The address nearest to a position; null where there is none or no answer. */
  nearestAddress(position: Position): Promise<FoundPlace | null>;
};

export type NationalPlacesOptions = {
  /** `https://ws.geonorge.no`, without a slash at the end. */
  readonly url: string;
  readonly timeoutMilliseconds?: number;
  readonly breaker?: () => CircuitBreaker;
};

/** Without a municipality given, a property is asked for in each of the portal's, if they are few. */
const fewMunicipalities = 12;
const largestAnswerBytes = 2_000_000;
const searchRadiusMetres = 100;

/**
 * Asks Kartverket's services for what the municipality's own file does not hold. Nothing goes out but the words
 * looked for, and none that look like a person's number, telephone or e-mail.
 */
export function createNationalPlaces({
  url,
  timeoutMilliseconds = 2_000,
  breaker = () => new CircuitBreaker(),
}: NationalPlacesOptions): NationalPlaces {
  const memory = new AnswerMemory<unknown>();
  const breakers = { address: breaker(), property: breaker(), placeName: breaker() };

  /** The answer's JSON; throws where there is none in time. */
  async function ask(kind: NationalKind, path: string, parameters: Record<string, string>): Promise<unknown> {
    const address = `${url}${path}?${new URLSearchParams(parameters)}`;
    const known = memory.get(address);
    if (known !== undefined) return known;
    if (!breakers[kind].isClosed) throw new Error('the service is left in peace');
    try {
      const answer = await fetch(address, {
        headers: { accept: 'application/json', 'user-agent': 'Allmenning' },
        signal: AbortSignal.timeout(timeoutMilliseconds),
        redirect: 'error',
      });
      if (!answer.ok) throw new Error(`the service answered ${answer.status}`);
      const text = await answer.text();
      if (text.length > largestAnswerBytes) throw new Error('the answer is too large');
      const content = z.object({}).loose().parse(JSON.parse(text));
      breakers[kind].succeeded();
      memory.set(address, content);
      return content;
    } catch (error) {
      breakers[kind].failed();
      throw error;
    }
  }

  const asks = {
    address: async ({ text, municipalityNumbers: [only, ...others] }: NationalQuery) =>
      addressesOf(
        await ask('address', '/adresser/v1/sok', {
          sok: `${text}*`,
          ...(only !== undefined && others.length === 0 && { kommunenummer: only }),
          treffPerSide: '100',
          utkoordsys: '4258',
        }),
      ),
    property: async ({ property, municipalityNumbers }: NationalQuery) => {
      if (!property || municipalityNumbers.length > fewMunicipalities) return [];
      const answers = await Promise.all(
        municipalityNumbers.map((number) =>
          ask('property', '/eiendom/v1/geokoding', {
            kommunenummer: number,
            gardsnummer: String(property.farm),
            bruksnummer: String(property.unit),
            ...(property.lease !== null && { festenummer: String(property.lease) }),
            omrade: 'true',
            utkoordsys: '4258',
          }),
        ),
      );
      return answers.flatMap(propertiesOf);
    },
    placeName: async ({ text, municipalityNumbers: [only, ...others] }: NationalQuery) =>
      placeNamesOf(
        await ask('placeName', '/stedsnavn/v1/navn', {
          sok: `${text}*`,
          ...(only !== undefined && others.length === 0 && { knr: only }),
          treffPerSide: '100',
          utkoordsys: '4258',
        }),
      ),
  };

  return {
    async search(kind, query) {
      if (findSensitiveText(query.text).length > 0) return [];
      try {
        const found = await asks[kind](query);
        return found.filter(({ municipalityNumber }) =>
          query.municipalityNumbers.includes(municipalityNumber),
        );
      } catch {
        // Told as «unavailable»: what is the matter with another's service, its own people know best.
        return null;
      }
    },
    async nearestAddress([lon, lat]) {
      try {
        const [nearest] = addressesOf(
          await ask('address', '/adresser/v1/punktsok', {
            lat: lat.toFixed(5),
            lon: lon.toFixed(5),
            radius: String(searchRadiusMetres),
            treffPerSide: '1',
            utkoordsys: '4258',
          }),
        );
        return nearest ?? null;
      } catch {
        return null;
      }
    },
  };
}
