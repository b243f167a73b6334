import { objectTypeAttribute, type UnknownCode } from '../../../../domain/code-mapping.ts';
import type {
  Extent,
  Finding,
  PlanFileFormat,
  PlanFileObject,
  Position,
} from '../../../../domain/plan-file.ts';
import { nameOfObject } from '../../../../domain/plan-objects/name-of-object.ts';
import type {
  PlanObjectKind,
  PlanObjectReading,
} from '../../../../domain/plan-objects/plan-object-reading.ts';
import { curvesOfGeometry } from '../../geometry/curves-of-geometry.ts';
import { extentOfGeometry } from '../../geometry/extent-of-geometry.ts';
import { isGeographic } from '../../readers/coordinate-systems.ts';
import {
  type AreaOfPlan,
  isWithin,
  metricScale,
  placeKey,
  type Scale,
  scaleAt,
  toAreaOfPlan,
} from './area-of-plan.ts';
import { contentRules } from './content-words.ts';
import { findOutside } from './find-outside.ts';
import { findOverlaps } from './find-overlaps.ts';
import { areaWords, type Case, tell } from './tell.ts';

/** Looks at the objects of a plan one by one and tells what is doubtful among them, in the spirit of DiBK's rules. */
export type ContentCheck = {
  /** An object as it is meant, after any code mapping. */
  readonly add: (object: PlanFileObject, reading: PlanObjectReading, srid: number) => void;
  readonly conclude: (unknownCodes: readonly UnknownCode[]) => readonly Finding[];
};

/** Kinds that a code makes what they are. */
const codedKinds: ReadonlySet<PlanObjectKind> = new Set(['landUse', 'zone', 'legalLine', 'legalPoint']);
const areaKinds: ReadonlySet<PlanObjectKind> = new Set(['landUse', 'zone', 'provisionArea', 'temporaryArea']);
/** Code of the finding that tells that areas were too many to compare. */
export const tooLargeToCompare = 'too-large-to-compare';

/** More vertices than this are not compared: a plan that large takes minutes. */
const mostVertices = 1_500_000;

/** Places of boundary lines that are kept; beyond it lines are not compared with areas. */
const mostBoundaryPlaces = 1_000_000;

type Label = { readonly text: string; readonly place: Position; readonly object: string };

/** Starts with nothing. Only areas are kept, packed. */
export function createContentCheck(format: PlanFileFormat): ContentCheck {
  const purposes: AreaOfPlan[] = [];
  const others: AreaOfPlan[] = [];
  const outlines: AreaOfPlan[] = [];
  const labels: Label[] = [];
  const slivers: Case[] = [];
  const codeMissing: Case[] = [];
  const boundary = new Set<number>();
  let scale: Scale | null = null;
  let vertices = 0;

  const addArea = (object: PlanFileObject, reading: PlanObjectReading, base: Case): void => {
    const { geometry } = object;
    if (geometry?.type !== 'surface' || scale === null) return;
    if (reading.kind !== 'planArea' && !areaKinds.has(reading.kind)) return;
    const area = toAreaOfPlan(
      { object: base.object ?? '', name: reading.name ?? '', level: reading.verticalLevel ?? '2' },
      geometry,
      scale,
    );
    if (area === null) return;
    if (area.squareMetres < 1) slivers.push({ ...base, subject: areaWords(area.squareMetres) });
    vertices += area.vertices;
    if (vertices > mostVertices) return;
    (reading.kind === 'landUse' ? purposes : reading.kind === 'planArea' ? outlines : others).push(area);
  };

  return {
    add(object, reading, srid) {
      const { geometry } = object;
      const extent = geometry === null ? null : extentOfGeometry(geometry);
      if (geometry === null || extent === null) return;
      scale ??= isGeographic(srid) ? scaleAt([extent[0], extent[1]]) : metricScale;
      const base: Case = {
        object: nameOfObject(format, object),
        bbox: extent,
        position: [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2],
      };
      if (codedKinds.has(reading.kind) && reading.code === undefined) {
        codeMissing.push({ ...base, subject: object.objectType });
      }
      if (reading.kind === 'boundary' && boundary.size < mostBoundaryPlaces) {
        addVertices(boundary, geometry, scale);
      }
      if (reading.kind === 'label' && reading.labelText && reading.labelPosition) {
        labels.push({ text: reading.labelText, place: reading.labelPosition, object: base.object ?? '' });
      }
      addArea(object, reading, base);
    },
    conclude(unknownCodes) {
      const used = scale ?? metricScale;
      const back = (area: AreaOfPlan): Case => ({ object: area.object, ...placeOf(area.extent, used) });
      return [
        ...tell(contentRules.codeMissing, codeMissing),
        ...tell(contentRules.unknownCode, unknownCodes.filter((code) => !isTypeOnly(code)).map(toCase)),
        ...tellTypes(unknownCodes.filter(isTypeOnly)),
        ...tell(contentRules.sliver, slivers),
        ...(vertices > mostVertices ? [tooLarge] : checkOverlaps(purposes, used)),
        ...tell(
          contentRules.outside,
          findOutside([...purposes, ...others], outlines).map(({ area, place, metres }) => ({
            ...back(area),
            position: [place[0] / used.east, place[1] / used.north],
            subject: `${metres.toFixed(metres < 10 ? 1 : 0).replace('.', ',')} m`,
          })),
        ),
        ...tell(contentRules.boundaryMissing, withoutBoundary(purposes, boundary).map(back)),
        ...checkNames(purposes, back),
        ...tell(contentRules.labelOutside, labelsOutside(labels, purposes, used)),
      ];
    },
  };
}

/** Told where areas were too many, or too intricate, to compare. */
export const tooLarge: Finding = {
  severity: 'info',
  code: tooLargeToCompare,
  message: 'Planen er så stor at vi ikke har sett etter overlapp og hull mellom arealformålene.',
  texts: {
    nb: 'Planen er så stor at vi ikke har sett etter overlapp og hull mellom arealformålene.',
    nn: 'Planen er så stor at vi ikkje har sett etter overlapp og hol mellom arealføremåla.',
    en: 'The plan is so large that we have not looked for overlaps and gaps between area purposes.',
  },
};

function checkOverlaps(purposes: readonly AreaOfPlan[], scale: Scale): readonly Finding[] {
  const byLevel = Map.groupBy(purposes, ({ level }) => level);
  const searches = [...byLevel.values()].map(findOverlaps);
  const found = searches.flatMap(({ overlaps }) => overlaps);
  const cases = found.map(({ areas: [a, b], squareMetres, extent, place }) => ({
    size: squareMetres,
    one: {
      object: a.object,
      ...placeOf(extent, scale),
      position: [place[0] / scale.east, place[1] / scale.north] as Position,
      subject: `${a.name || a.object} og ${b.name || b.object}, ${areaWords(squareMetres)}`,
    },
  }));
  const large = cases.filter(({ size }) => size >= 1).toSorted((a, b) => b.size - a.size);
  return [
    ...tell(
      contentRules.overlap,
      large.map(({ one }) => one),
    ),
    ...tell(
      contentRules.smallOverlap,
      cases.filter(({ size }) => size < 1).map(({ one }) => one),
    ),
    ...(searches.every(({ isWhole }) => isWhole) ? [] : [tooLarge]),
  ];
}

function checkNames(purposes: readonly AreaOfPlan[], back: (area: AreaOfPlan) => Case): readonly Finding[] {
  const named = purposes.filter(({ name }) => name !== '');
  const unnamed = purposes.filter(({ name }) => name === '');
  const twice = [...Map.groupBy(named, ({ name, level }) => `${level} ${name}`).values()].filter(
    (areas) => areas.length > 1,
  );
  return [
    ...tell(
      contentRules.nameTwice,
      twice.flatMap((areas) => {
        const [first] = areas;
        return first === undefined ? [] : [{ ...back(first), subject: `${first.name} (${areas.length})` }];
      }),
    ),
    // A plan that names no field at all is of a kind that does not.
    ...(named.length === 0 ? [] : tell(contentRules.nameMissing, unnamed.map(back))),
  ];
}

/** Labels that say a field's name and stand in none of the areas that bear it. */
function labelsOutside(
  labels: readonly Label[],
  purposes: readonly AreaOfPlan[],
  scale: Scale,
): readonly Case[] {
  const byName = Map.groupBy(purposes, ({ name }) => name);
  return labels.flatMap(({ text, place, object }) => {
    const own = byName.get(text.trim()) ?? [];
    const [x, y] = [place[0] * scale.east, place[1] * scale.north];
    if (own.length === 0 || own.some((area) => isWithin(area, x, y))) return [];
    return [{ object, position: place, subject: text.trim() }];
  });
}

/** Areas none of whose vertices, or next to none, stand on a boundary line; none where the file has no lines. */
function withoutBoundary(
  purposes: readonly AreaOfPlan[],
  boundary: ReadonlySet<number>,
): readonly AreaOfPlan[] {
  if (boundary.size === 0 || boundary.size >= mostBoundaryPlaces) return [];
  return purposes.filter(({ rings }) => {
    let on = 0;
    let all = 0;
    for (const ring of rings) {
      for (let at = 0; at + 1 < ring.length; at += 2) {
        all += 1;
        if (boundary.has(placeKey(ring[at] ?? 0, ring[at + 1] ?? 0))) on += 1;
      }
    }
    return on < all / 4;
  });
}

function addVertices(
  boundary: Set<number>,
  geometry: NonNullable<PlanFileObject['geometry']>,
  scale: Scale,
): void {
  for (const { segments } of curvesOfGeometry(geometry)) {
    for (const { positions } of segments) {
      for (const [east, north] of positions) boundary.add(placeKey(east * scale.east, north * scale.north));
    }
  }
}

function placeOf(extent: Extent, scale: Scale): { readonly bbox: Extent; readonly position: Position } {
  const bbox: Extent = [
    extent[0] / scale.east,
    extent[1] / scale.north,
    extent[2] / scale.east,
    extent[3] / scale.north,
  ];
  return { bbox, position: [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2] };
}

function toCase({ objectType, attribute, value, count }: UnknownCode): Case {
  return { subject: `${value} (${attribute} i ${objectType}, ${count})` };
}

function isTypeOnly({ attribute }: UnknownCode): boolean {
  return attribute === objectTypeAttribute;
}

/** All in one line: a plan of another country has dozens. */
function tellTypes(types: readonly UnknownCode[]): readonly Finding[] {
  if (types.length === 0) return [];
  const list = types.slice(0, 5).map(({ value, count }) => `${value} (${count})`);
  const shown = `${list.join(', ')}${types.length > list.length ? ' …' : ''}`;
  const texts = {
    nb: `Objekttypene er ikke kjent, og tegnes uten farge: ${shown}.`,
    nn: `Objekttypane er ikkje kjende, og blir teikna utan farge: ${shown}.`,
    en: `The object types are not known, and are drawn without a colour: ${shown}.`,
  };
  return [{ severity: 'info', code: 'unknown-object-type', message: texts.nb, texts }];
}
