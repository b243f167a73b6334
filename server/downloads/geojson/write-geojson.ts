import { openDataAttribution, openDataLicence } from '../../../domain/open-data-licence.ts';
import type { PlanFileObject } from '../../../domain/plan-file.ts';
import type { ExportedPlan } from '../plans/exported-plan.ts';
import type { PlanWriter, TextSink } from '../plans/plan-writer.ts';
import { geojsonGeometry } from './geojson-geometry.ts';
import { toProperties } from './to-properties.ts';

/** `system`: that of RFC 7946 (WGS 84), or the plan's own, named by the older `crs` member that GDAL and QGIS read. */
export type GeojsonTask = {
  readonly system: 'wgs84' | 'plan';
  /** True where the coordinates were turned into WGS 84, and are not as delivered. */
  readonly isTransformed: boolean;
};

/** GeoJSON of a plan: properties are the delivered attributes, nested and repeated as they were. */
export function createGeojsonWriter(
  plan: ExportedPlan,
  { system, isTransformed }: GeojsonTask,
  write: TextSink,
): PlanWriter {
  let isFirst = true;
  const members = {
    type: 'FeatureCollection',
    ...(system === 'plan' && {
      crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${plan.srid}` } },
    }),
    name: `${plan.municipality.number} ${plan.identifier}`,
    license: openDataLicence.url,
    attribution: openDataAttribution(plan.municipality.name).nb,
  };
  write(`${JSON.stringify(members).slice(0, -1)},"features":[\n`);
  return {
    add(object) {
      const { geometry, element } = object;
      const shape = {
        element: plan.source === 'geojson' ? element : '',
        turned: isTransformed,
        // A hundred-millionth of a degree is about a millimetre.
        ...(isTransformed && { decimals: 9 }),
      };
      const text = geometry === null ? 'null' : geojsonGeometry(geometry, shape);
      const properties = toProperties(attributesOf(object, plan));
      const id = JSON.stringify(object.number);
      write(
        `${isFirst ? '' : ',\n'}{"type":"Feature","id":${id},"geometry":${text},"properties":${properties}}`,
      );
      isFirst = false;
    },
    finish: () => write('\n]}\n'),
  };
}

/** GML and tables say an object's type by the name of its element or table. */
function attributesOf(
  { attributes, objectType }: PlanFileObject,
  { source }: ExportedPlan,
): PlanFileObject['attributes'] {
  if (source === 'geojson' || source === 'sosi') return attributes;
  if (attributes.some(({ name }) => name.toLowerCase() === 'objekttype')) return attributes;
  return [{ name: 'objekttype', value: objectType }, ...attributes];
}
