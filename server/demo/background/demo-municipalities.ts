import type { MultiPolygon } from 'geojson';
import { type BorderName, borders, type LonLat, saltdalOutline } from './municipality-borders.ts';

export type DemoMunicipality = {
  readonly number: string;
  readonly name: string;
  /** Approximate, WGS 84; reaches into the sea. Neighbours share their vertices. */
  readonly outline: MultiPolygon;
};

/** A border walked against its drawn direction. */
type Walk = BorderName | `-${BorderName}`;

/** The six municipalities of Vestfold and Saltdal, with approximate outlines. */
export function demoMunicipalities(): DemoMunicipality[] {
  return [
    municipality('3901', 'Horten', ['-tonsbergHorten', 'hortenHolmestrand', 'hortenOutside']),
    municipality('3903', 'Holmestrand', [
      'holmestrandTonsberg',
      'hortenHolmestrand',
      '-holmestrandOutside',
      'larvikHolmestrand',
    ]),
    municipality('3905', 'Tønsberg', [
      'larvikTonsberg',
      'sandefjordTonsberg',
      'tonsbergFaerder',
      '-tonsbergOutside',
      '-tonsbergHorten',
      '-holmestrandTonsberg',
    ]),
    municipality('3907', 'Sandefjord', [
      'larvikSandefjord',
      '-sandefjordOutside',
      '-sandefjordFaerder',
      '-sandefjordTonsberg',
    ]),
    municipality('3909', 'Larvik', [
      'larvikOutside',
      'larvikHolmestrand',
      'larvikTonsberg',
      'larvikSandefjord',
    ]),
    municipality('3911', 'Færder', ['sandefjordFaerder', '-faerderOutside', '-tonsbergFaerder']),
    { number: '1840', name: 'Saltdal', outline: asMultiPolygon(saltdalOutline) },
  ];
}

function municipality(number: string, name: string, walks: readonly Walk[]): DemoMunicipality {
  return { number, name, outline: asMultiPolygon(joined(walks, name)) };
}

/** Lines end to end as one ring. Throws where the next does not begin where the last ended. */
function joined(walks: readonly Walk[], name: string): LonLat[] {
  const lines = walks.map(lineOf);
  return lines.flatMap((line, index) => {
    const following = lines[(index + 1) % lines.length];
    if (line.at(-1) !== following?.[0])
      throw new Error(`the border of ${name} is open after ${walks[index]}`);
    return line.slice(0, -1);
  });
}

function lineOf(walk: Walk): LonLat[] {
  const isReversed = walk.startsWith('-');
  const found = Object.entries(borders).find(([name]) => name === walk.replace(/^-/, ''));
  const line: LonLat[] = [...(found?.[1] ?? [])];
  return isReversed ? line.reverse() : line;
}

/** Exterior rings run against the clock (RFC 7946). */
function asMultiPolygon(ring: readonly LonLat[]): MultiPolygon {
  const doubledArea = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  const turned = doubledArea > 0 ? [...ring] : [...ring].reverse();
  return {
    type: 'MultiPolygon',
    coordinates: [[[...turned, ...turned.slice(0, 1)].map(([lon, lat]) => [lon, lat])]],
  };
}
