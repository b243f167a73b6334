import type { PlaceKind } from '../../../domain/places/found-place.ts';
import { propertyName } from '../../../domain/places/place-query.ts';

type Named = { readonly kind: PlaceKind; readonly name: string; readonly detail: string };

/** The properties of a place by their names in small letters, as the files in use write them. */
export type PlaceProperties = ReadonlyMap<string, string>;

const kindWords: Readonly<Record<string, PlaceKind>> = {
  adresse: 'address',
  address: 'address',
  vegadresse: 'address',
  eiendom: 'property',
  property: 'property',
  teig: 'property',
  veg: 'street',
  vei: 'street',
  gate: 'street',
  street: 'street',
  stedsnavn: 'placeName',
  placename: 'placeName',
};

/** What a place of a file is and is called; null where it does not say so in a way that we know. */
export function nameOfPlace(properties: PlaceProperties, isLine: boolean): Named | null {
  const said = kindWords[first(properties, ['kind', 'type', 'objtype', 'objekttype']).toLowerCase()];
  const kind = said ?? kindOf(properties, isLine);
  const name = kind && (namers[kind](properties) || plainName(properties));
  if (!kind || !name) return null;
  return { kind, name: name.slice(0, 200), detail: detailOf(kind, properties).slice(0, 200) };
}

function kindOf(properties: PlaceProperties, isLine: boolean): PlaceKind | null {
  if (isLine) return 'street';
  if (namers.address(properties)) return 'address';
  if (namers.property(properties)) return 'property';
  return namers.placeName(properties) || plainName(properties) ? 'placeName' : null;
}

const namers: Readonly<Record<PlaceKind, (properties: PlaceProperties) => string>> = {
  address: (properties) => {
    const whole = first(properties, ['adressetekst', 'adresse', 'address']);
    if (whole) return whole;
    const street = first(properties, ['adressenavn', 'gatenavn']);
    const number = first(properties, ['nummer', 'husnummer', 'husnr']);
    return street && number ? `${street} ${number}${first(properties, ['bokstav'])}` : '';
  },
  property: (properties) => {
    const whole = first(properties, ['matrikkelnummertekst', 'matrikkelnummer', 'gnrbnr']);
    if (whole) return whole;
    const farm = Number(first(properties, ['gardsnummer', 'gårdsnummer', 'gnr']));
    const unit = Number(first(properties, ['bruksnummer', 'bnr']));
    const lease = Number(first(properties, ['festenummer', 'fnr']));
    return farm > 0 && unit > 0 ? propertyName({ farm, unit, lease: lease > 0 ? lease : null }) : '';
  },
  street: (properties) => first(properties, ['adressenavn', 'gatenavn', 'vegnavn', 'veinavn']),
  placeName: (properties) => first(properties, ['stedsnavn', 'skrivemåte', 'skrivemate']),
};

function plainName(properties: PlaceProperties): string {
  return first(properties, ['navn', 'name']);
}

function detailOf(kind: PlaceKind, properties: PlaceProperties): string {
  const own = first(properties, ['detail', 'detalj', 'beskrivelse']);
  if (own) return own;
  if (kind === 'placeName') return first(properties, ['navneobjekttype']);
  if (kind !== 'address') return '';
  return [first(properties, ['postnummer', 'postnr']), first(properties, ['poststed'])]
    .filter(Boolean)
    .join(' ');
}

function first(properties: PlaceProperties, names: readonly string[]): string {
  return names.map((name) => properties.get(name)?.trim()).find(Boolean) ?? '';
}
