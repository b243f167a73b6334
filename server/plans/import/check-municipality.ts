import { sql } from 'drizzle-orm';
import type { Transaction } from '../../database/database.ts';
import { overlayGrid } from '../../database/overlay-grid.ts';
import type { ImportFinding } from './import-report.ts';
import type { ImportMunicipality } from './resolve-municipality.ts';

/** Less than this outside the boundary is within what boundary data can tell. */
const smallestOutsideSquareMetres = 1;

type Place = { whole: number; inside: number; outside: number; distance: number | null };

/** A zoning plan that takes this share of its municipality is none: somebody delivered the municipality. */
const largestShare = 0.8;

/**
 * Compares the plan area (EWKB, EPSG:4258) with the municipality's boundary, sea included: no overlap is an error
 * with the distance, partly outside a warning with the areas and whose ground it is.
 */
export async function checkMunicipality(
  transaction: Transaction,
  municipality: ImportMunicipality,
  { area, planType }: { readonly area: string; readonly planType: number },
): Promise<readonly ImportFinding[]> {
  const [place] = await transaction.execute<Place>(sql`
    select
      st_area(boundary.geom::geography) as whole,
      st_area(common::geography) as inside,
      greatest(0, st_area(area::geography) - st_area(common::geography)) as outside,
      case when st_area(common) = 0 then st_distance(boundary.geom::geography, area::geography) end as distance
    from municipality_boundary boundary
    cross join (select ${area}::geometry as area) as plan
    cross join lateral (
      select st_collectionextract(st_intersection(boundary.geom, area, ${overlayGrid(4258)}::float8), 3) as common
    ) as overlap
    where boundary.municipality_id = ${municipality.id}
  `);
  const name = `${municipality.number} ${municipality.name}`;
  if (place === undefined) {
    const message = `Kommunegrensen til ${name} er ikke lagt inn, så vi har ikke kontrollert at planen ligger der.`;
    return [finding('warning', 'municipality-boundary-missing', message)];
  }
  if (place.distance !== null) {
    const where =
      place.distance < 1 ? 'grenser bare til' : `ligger ${distanceInWords(place.distance)} utenfor`;
    const message = `Planen ${where} ${name}. Kontroller kommunen og koordinatsystemet.`;
    return [finding('error', 'outside-municipality', message)];
  }
  const covering = place.inside > place.whole * largestShare && planType >= 30 ? [coversAll(name)] : [];
  if (place.outside < smallestOutsideSquareMetres) return covering;
  const neighbours = await findNeighbours(transaction, municipality.id, area);
  const whose = neighbours.length === 0 ? '' : ` Den berører ${neighbours.join(', ')}.`;
  const message = `${areaInWords(place.outside)} av planen ligger utenfor ${name}, og ${areaInWords(place.inside)} innenfor.${whose}`;
  return [...covering, finding('warning', 'partly-outside-municipality', message)];
}

function coversAll(name: string): ImportFinding {
  const texts = {
    nb: `Planen dekker nesten hele ${name}. Kontroller at fila er en reguleringsplan.`,
    nn: `Planen dekkjer nesten heile ${name}. Kontroller at fila er ein reguleringsplan.`,
    en: `The plan covers nearly all of ${name}. Check that the file is a zoning plan.`,
  };
  return { severity: 'warning', code: 'covers-municipality', object: null, message: texts.nb, texts };
}

/** Other municipalities on whose ground the plan lies, as «3911 Færder». */
async function findNeighbours(transaction: Transaction, ownId: string, area: string): Promise<string[]> {
  const rows = await transaction.execute<{ name: string }>(sql`
    select other.number || ' ' || other.name as name
    from public_municipality other
    where other.id <> ${ownId}
      and st_intersects(other.geom, ${area}::geometry)
      and st_area(st_intersection(other.geom, ${area}::geometry, ${overlayGrid(4258)}::float8)) > 0
    order by other.number
    limit 10
  `);
  return rows.map(({ name }) => name);
}

function finding(severity: ImportFinding['severity'], code: string, message: string): ImportFinding {
  return { severity, code, object: null, message };
}

function distanceInWords(metres: number): string {
  if (metres < 1000) return `${Math.round(metres)} meter`;
  const kilometres = metres / 1000;
  return `${kilometres.toFixed(kilometres < 100 ? 1 : 0).replace('.', ',')} km`;
}

function areaInWords(squareMetres: number): string {
  if (squareMetres < 10_000) return `${Math.round(squareMetres)} m²`;
  if (squareMetres < 1e7) return `${(squareMetres / 1000).toFixed(1).replace('.', ',')} dekar`;
  return `${(squareMetres / 1e6).toFixed(1).replace('.', ',')} km²`;
}
