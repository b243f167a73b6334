import type { FoundPlace, PlaceAnswer, PlaceKind } from '../../domain/places/found-place.ts';
import {
  type PlaceQuery,
  type Position,
  parsePropertyNumber,
  propertyName,
  shortestQuery,
} from '../../domain/places/place-query.ts';
import type { Database } from '../database/database.ts';
import type { NationalKind, NationalPlaces } from './national-places.ts';
import {
  type FoundPlanRow,
  findMunicipalityId,
  findNearest,
  findPlaces,
  findPlansByWords,
  findPortalNumbers,
  findStreet,
  type PlaceRow,
} from './places.queries.ts';

/** Where places are looked for: the database, and the national services where they are switched on. */
export type PlaceSources = {
  readonly database: Database;
  readonly nationalPlaces: NationalPlaces | null;
};

const nationalKinds: readonly NationalKind[] = ['address', 'property', 'placeName'];
const mostFromServices = 8;

/** Plans and places by what someone typed: our own first, the national services for what those lack. */
export async function searchPlaces(
  { database, nationalPlaces }: PlaceSources,
  query: PlaceQuery,
): Promise<PlaceAnswer> {
  const property = parsePropertyNumber(query.text);
  const text = query.text.normalize('NFC');
  if (text.length < shortestQuery) return { results: [], unavailable: [] };
  const own = await database.withRole('public', {}, async (transaction) => {
    const municipalityId = query.municipalityNumber
      ? await findMunicipalityId(transaction, query.municipalityNumber)
      : null;
    if (query.municipalityNumber && !municipalityId) return null;
    const search = { text, municipalityId, near: query.near ?? null };
    const plans = await findPlansByWords(transaction, search);
    // «2012-45» may be the plan as well as the property.
    const places = await findPlaces(transaction, {
      ...search,
      text: property ? propertyName(property) : text,
    });
    const numbers = nationalPlaces ? await findPortalNumbers(transaction) : [];
    return { plans: plans.map(foundPlan), places: places.map(foundPlace), numbers };
  });
  if (!own) return { results: [], unavailable: [] };
  const municipalityNumbers = query.municipalityNumber ? [query.municipalityNumber] : own.numbers;
  const missing = nationalPlaces
    ? nationalKinds.filter((kind) => !own.places.some((place) => place.kind === kind))
    : [];
  const asked = await Promise.all(
    missing
      .filter((kind) => (kind === 'property') === (property !== null))
      .map(async (kind) => ({
        kind,
        found: nationalPlaces && (await nationalPlaces.search(kind, { text, property, municipalityNumbers })),
      })),
  );
  const national = asked.flatMap(({ found }) => found?.slice(0, mostFromServices) ?? []);
  const order: readonly PlaceKind[] = ['address', 'property', 'street', 'placeName'];
  const places = order.flatMap((kind) => [...own.places, ...national].filter((place) => place.kind === kind));
  return {
    results: [...own.plans, ...places],
    unavailable: asked.filter(({ found }) => found === null).map(({ kind }) => kind),
  };
}

export type StreetLines = {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly properties: { readonly name: string };
    readonly geometry: StreetGeometry;
  }[];
};
type StreetGeometry =
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] };

/** The lines of a street of the municipality's own file, in WGS 84; none where the file does not know it. */
export async function readStreet(
  database: Database,
  { municipalityNumber, name }: { readonly municipalityNumber: string; readonly name: string },
): Promise<StreetLines> {
  const rows = await database.withRole('public', {}, async (transaction) => {
    const municipalityId = await findMunicipalityId(transaction, municipalityNumber);
    return municipalityId ? findStreet(transaction, municipalityId, name.normalize('NFC')) : [];
  });
  return {
    type: 'FeatureCollection',
    features: rows.map((row) => ({
      type: 'Feature',
      properties: { name: row.name },
      // Written by the database a moment ago, where streets are lines.
      geometry: JSON.parse(row.geometry) as StreetGeometry,
    })),
  };
}

export type NearestPlace = {
  readonly name: string;
  readonly municipalityNumber: string;
  /** Null where it comes from a service that does not say. */
  readonly metres: number | null;
};

export type NearestPlaces = {
  readonly address: NearestPlace | null;
  readonly street: NearestPlace | null;
  readonly placeName: NearestPlace | null;
};

/** What lies nearest to a position, within 500 metres: the address, the street and the place name. */
export async function readNearest(
  { database, nationalPlaces }: PlaceSources,
  position: Position,
): Promise<NearestPlaces> {
  const rows = await database.withRole('public', {}, (transaction) => findNearest(transaction, position));
  const of = (kind: PlaceKind) => {
    const row = rows.find((one) => one.kind === kind);
    return row
      ? { name: row.name, municipalityNumber: row.municipalityNumber, metres: Math.round(row.metres) }
      : null;
  };
  const own = of('address');
  const national = own ? null : await nationalPlaces?.nearestAddress(position);
  const address =
    own ??
    (national
      ? { name: national.name, municipalityNumber: national.municipalityNumber, metres: null }
      : null);
  return { address, street: of('street'), placeName: of('placeName') };
}

function foundPlace(row: PlaceRow): FoundPlace {
  const { kind, name, municipalityNumber, municipalityName, lon, lat, bbox } = row;
  const saysWhere = row.detail.toLowerCase().includes(municipalityName.toLowerCase());
  const detail = [row.detail, saysWhere ? '' : municipalityName].filter(Boolean).join(', ');
  return {
    kind,
    name,
    detail,
    municipalityNumber,
    position: [toDegrees(lon), toDegrees(lat)],
    ...(bbox && { bbox }),
  };
}

function foundPlan(row: FoundPlanRow): FoundPlace {
  const { name, municipalityNumber, municipalityName, identifier, lon, lat, bbox } = row;
  return {
    kind: 'plan',
    name,
    detail: `${identifier}, ${municipalityName}`,
    municipalityNumber,
    position: lon === null || lat === null ? null : [toDegrees(lon), toDegrees(lat)],
    ...(bbox && { bbox }),
    planRef: { municipalityNumber, identifier },
  };
}

/** A centimetre is enough, and its digits end. */
function toDegrees(value: number): number {
  return Number(value.toFixed(7));
}
