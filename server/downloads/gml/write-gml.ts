import { openDataAttribution, openDataLicence } from '../../../domain/open-data-licence.ts';
import type {
  Attribute,
  DeliveredGeometry,
  DeliveredRing,
  PlanFileObject,
} from '../../../domain/plan-file.ts';
import type { ExportedPlan } from '../plans/exported-plan.ts';
import type { PlanWriter, TextSink } from '../plans/plan-writer.ts';
import { geometryProperty, splitAtShape } from './geometry-property.ts';
import { gmlElementsOf } from './gml-attributes.ts';
import { gmlGeometry, type SharedCurve } from './gml-geometry.ts';
import { gmlSystem, isNorthFirst } from './gml-system.ts';
import { labelParts } from './label-parts.ts';
import { splitRing } from './split-ring.ts';
import { toGmlAttributes } from './to-gml-attributes.ts';
import { xmlName, xmlText } from './xml-text.ts';

const namespace = 'http://skjema.geonorge.no/SOSI/produktspesifikasjon/Reguleringsplanforslag/5.0';
const schema = `${namespace.replace('/SOSI/', '/SOSITEST/')}/reguleringsplanforslag-5.0_rev20211104.xsd`;

/**
 * GML 3.2.1 of a plan after Reguleringsplanforslag 5.0, or in the namespace that it was delivered in. Arcs are arcs;
 * surfaces name the boundary objects that they were made of, which must be told beforehand (`countCurve`).
 */
export function createGmlWriter(
  plan: ExportedPlan,
  write: TextSink,
): PlanWriter & { readonly countCurve: (number: string, vertices: number) => void } {
  const system = gmlSystem(plan);
  const northFirst = isNorthFirst(plan.srid);
  const isGml = plan.source === 'gml';
  const ids = new Set<string>();
  const curves = new Map<string, number>();
  let position = 0;
  write(head(plan, system, northFirst));

  /** The id that an object is linked to by; only the first object of a number has it. */
  const idOf = (number: string) =>
    /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(number) ? number : `_${xmlName(number)}`;

  const sharedCurves = ({ references, curve }: DeliveredRing): readonly SharedCurve[] | null => {
    const counts = references?.map(({ number }) => curves.get(number));
    if (!references || !counts?.every((count) => count !== undefined)) return null;
    const parts = splitRing(curve.segments, counts);
    return (
      parts &&
      references.map(({ number, reversed }, index) => ({
        id: idOf(number),
        reversed,
        segments: parts[index] ?? [],
      }))
    );
  };

  const add = (object: PlanFileObject): void => {
    position += 1;
    const wanted = idOf(object.number);
    const id = ids.has(wanted) ? `_objekt.${position}` : wanted;
    ids.add(id);
    const { geometry, extra } = isGml ? { geometry: object.geometry, extra: [] } : labelParts(object);
    const attributes = isGml ? object.attributes : [...toGmlAttributes(object.attributes), ...extra];
    const [before, after] = splitAtShape(attributes);
    const tag = `app:${xmlName(object.objectType)}`;
    const element = isGml ? object.element : '';
    write(
      ` <gml:featureMember>\n  <${tag} gml:id="${id}">\n${gmlElementsOf(before, '   ')}` +
        shape(object.objectType, geometry, { id: `${id}.g`, system, northFirst, element, sharedCurves }) +
        `${gmlElementsOf(after, '   ')}  </${tag}>\n </gml:featureMember>\n`,
    );
  };

  return {
    add,
    finish: () => write('</gml:FeatureCollection>\n'),
    countCurve: (number, vertices) => curves.set(number, vertices),
  };
}

function shape(
  objectType: string,
  geometry: DeliveredGeometry | null,
  context: Parameters<typeof gmlGeometry>[1],
): string {
  if (geometry === null) return '';
  const property = geometryProperty(objectType, geometry.type);
  return `   <app:${property}>${gmlGeometry(geometry, context)}</app:${property}>\n`;
}

function head(plan: ExportedPlan, system: (dimension: 2 | 3) => string, northFirst: boolean): string {
  const own = plan.source === 'gml' ? deliveredNamespace(plan.header) : undefined;
  const used = own ?? namespace;
  const location = used === namespace ? ` xsi:schemaLocation="${namespace} ${schema}"` : '';
  const { name, number } = plan.municipality;
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- ${xmlText(openDataAttribution(name).nb).replaceAll('--', '- -')} ${openDataLicence.url} -->
<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:app="${xmlText(used)}" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"${location} gml:id="${xmlName(`_plan.${number}.${plan.identifier}.${plan.versionNumber}`)}">
${envelope(plan, system, northFirst)}`;
}

function envelope(
  { extent }: ExportedPlan,
  system: (dimension: 2 | 3) => string,
  northFirst: boolean,
): string {
  if (extent === null) return '';
  const [west, south, east, north] = extent;
  const corner = (x: number, y: number) => (northFirst ? `${y} ${x}` : `${x} ${y}`);
  return ` <gml:boundedBy><gml:Envelope${system(2)}><gml:lowerCorner>${corner(west, south)}</gml:lowerCorner><gml:upperCorner>${corner(east, north)}</gml:upperCorner></gml:Envelope></gml:boundedBy>\n`;
}

/** The reader writes the namespaces of the objects above all else. */
function deliveredNamespace(header: readonly Attribute[]): string | undefined {
  return header.find(({ name }) => name === 'namespace')?.value;
}
