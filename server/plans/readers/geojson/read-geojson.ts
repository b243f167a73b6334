import { isUtf8 } from 'node:buffer';
import { attributeText } from '../../../../domain/plan-attributes.ts';
import type { Attribute, Finding, PlanFile, PlanFileObject, Position } from '../../../../domain/plan-file.ts';
import { curvesOfGeometry } from '../../geometry/curves-of-geometry.ts';
import { createPlanCollector } from '../collect-plans.ts';
import { badBytes, createFindingList, type FindingList } from '../finding-list.ts';
import { collectFile, type ObjectSink, type ReadFile } from '../object-sink.ts';
import type { ReadOptions } from '../read-options.ts';
import { readGeojsonGeometry } from './read-geojson-geometry.ts';
import { readGeojsonSystem } from './read-geojson-system.ts';
import { type JsonRange, scanElements, scanMembers } from './scan-json.ts';
import { toAttributes } from './to-attributes.ts';

/** Where converters put the object type; the first that looks like one of a plan wins. */
const typeNames = ['OBJTYPE', 'objtype', 'objekttypenavn', 'objekttype', 'objectType', 'featureType', 'name'];

/**
 * Reads GeoJSON (RFC 7946, or the older kind with a `crs` member) whose properties bear SOSI's names or those of
 * GML. Never throws for bad input: an error among the findings refuses the file.
 */
export function readGeojson(bytes: Uint8Array, options: ReadOptions = {}): PlanFile {
  return collectFile((sink) => streamGeojson(bytes, options, sink));
}

/** The same feature by feature: the document as a whole would take ten times its bytes. */
export function streamGeojson(bytes: Uint8Array, options: ReadOptions, sink: ObjectSink): ReadFile {
  const findings = createFindingList();
  const parse = createParser(bytes, findings);
  const members = scanMembers(bytes);
  const document = members === null ? null : parseMembers(members, parse);
  if (members === null || document === null) findings.add(notJson);
  const system = readGeojsonSystem(document ?? {}, findings, options);
  const plans = createPlanCollector();
  let count = 0;
  let beyond: PlanFileObject | undefined;
  let turned = 0;
  const context = { srid: system.srid, findings, swapped: () => (turned += 1) };
  for (const feature of features(bytes, members, document, { parse, findings, ...options })) {
    if (typeof feature !== 'object' || feature === null) continue;
    const object = readFeature(feature, count, context);
    plans.add(object.attributes);
    if (system.isAssumed && beyond === undefined && isBeyondDegrees(object)) beyond = object;
    sink(object, count, system.srid);
    count += 1;
  }
  options.onProgress?.(bytes.byteLength);
  if (turned > 0) {
    const message = `${turned} punkt står med nord først. De er snudd til øst, nord.`;
    findings.add({ severity: 'warning', code: 'axes-swapped', message });
  }
  if (count === 0 && !findings.hasErrors()) {
    const message = 'GeoJSON-fila har ingen objekter (features).';
    findings.add({ severity: 'error', code: 'no-features', message });
  }
  if (beyond !== undefined) findings.add(notDegrees(beyond));
  const { features: _features, type: _type, ...others } = (document ?? {}) as Record<string, unknown>;
  return {
    format: 'geojson',
    srid: beyond === undefined ? system.srid : 0,
    ...(system.verticalDatum === undefined ? {} : { verticalDatum: system.verticalDatum }),
    header: toAttributes(others),
    plans: plans.all(),
    findings: findings.all(),
  };
}

const notUtf8: Finding = {
  severity: 'warning',
  code: 'charset-overruled',
  message: 'GeoJSON-fila er ikke i UTF-8, og er lest som windows-1252. Sjekk æ, ø og å.',
};

const notJson: Finding = {
  severity: 'error',
  code: 'not-json',
  message: 'GeoJSON-fila er ødelagt eller avkortet.',
};

/** Reads one value of the file; undefined where it is no JSON. */
type Parse = (range: JsonRange) => unknown;

function createParser(bytes: Uint8Array, findings: FindingList): Parse {
  const isWhole = isUtf8(bytes);
  // 0xC3 begins æ, ø and å in UTF-8, and is a letter that Norwegian lacks in the older sets.
  const encoding = isWhole || bytes.includes(0xc3) ? 'utf-8' : 'windows-1252';
  if (!isWhole) findings.add(encoding === 'utf-8' ? badBytes : notUtf8);
  const decoder = new TextDecoder(encoding);
  return ([start, end]) => {
    try {
      return JSON.parse(decoder.decode(bytes.subarray(start, end))) as unknown;
    } catch {
      return undefined;
    }
  };
}

/** Every member but the features, whose list may be long. */
function parseMembers(members: ReadonlyMap<string, JsonRange>, parse: Parse): object | null {
  const values = [...members].flatMap(([name, range]) => (name === 'features' ? [] : [[name, parse(range)]]));
  return values.some(([, value]) => value === undefined) ? null : Object.fromEntries(values);
}

type FeatureTask = ReadOptions & { readonly parse: Parse; readonly findings: FindingList };

/** The features of a collection, or a document that is a feature itself. */
function* features(
  bytes: Uint8Array,
  members: ReadonlyMap<string, JsonRange> | null,
  document: object | null,
  { parse, findings, onProgress }: FeatureTask,
): Generator<unknown> {
  if (members === null || document === null) return;
  const list = members.get('features');
  if (list === undefined || bytes[list[0]] !== 0x5b) {
    if ('geometry' in document) yield document;
    return;
  }
  for (const range of scanElements(bytes, list)) {
    const feature = range === null ? undefined : parse(range);
    if (range === null || feature === undefined) return findings.add(notJson);
    onProgress?.(range[1]);
    yield feature;
  }
}

type FeatureContext = { readonly srid: number; readonly findings: FindingList; readonly swapped: () => void };

function readFeature(feature: object, index: number, context: FeatureContext): PlanFileObject {
  const properties: unknown = 'properties' in feature ? feature.properties : null;
  const attributes = typeof properties === 'object' && properties !== null ? toAttributes(properties) : [];
  const delivered: unknown = 'geometry' in feature ? feature.geometry : null;
  const element =
    typeof delivered === 'object' && delivered !== null && 'type' in delivered ? String(delivered.type) : '';
  const objectType = readObjectType(attributes) ?? (element === '' ? 'Feature' : element);
  const ownId: unknown = 'id' in feature ? feature.id : undefined;
  const number = String(
    ownId ?? topText(attributes, 'gml:id') ?? topText(attributes, 'id') ?? index + 1,
  ).slice(0, 200);
  const object = `${objectType} ${number}`.slice(0, 120);
  const geometry = readGeojsonGeometry(delivered, { ...context, object });
  const localId = attributeText(attributes, 'lokalId', 'LOKALID');
  const base = { number, objectType, element: element.slice(0, 60), attributes, geometry };
  return localId === undefined ? base : { ...base, localId };
}

function readObjectType(attributes: readonly Attribute[]): string | undefined {
  const values = typeNames.flatMap((name) => topText(attributes, name) ?? []);
  return (
    values.find((value) => /^(?:(?:Rp|Kp|Rb|Pbl)[A-ZÆØÅ]|Arealplan$)/.test(value)) ??
    topText(attributes, 'OBJTYPE')
  )?.slice(0, 120);
}

function topText(attributes: readonly Attribute[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** Coordinates in metres without a `crs` member cannot be WGS 84, and nothing says what they are. */
function isBeyondDegrees(object: PlanFileObject): boolean {
  return firstPositions(object).some(([east, north]) => Math.abs(east) > 180 || Math.abs(north) > 90);
}

function notDegrees(object: PlanFileObject): Finding {
  const message =
    'Koordinatene er ikke grader, men fila sier ikke hvilket system de er i. Legg til «crs», eller oppgi EPSG-koden ved import.';
  const name = `${object.objectType} ${object.number}`;
  return { severity: 'error', code: 'unknown-coordinate-system', object: name, message };
}

function firstPositions({ geometry }: PlanFileObject): readonly Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'points') return geometry.positions.slice(0, 1);
  return curvesOfGeometry(geometry).flatMap(({ segments }) => {
    const first = segments[0]?.positions[0];
    return first === undefined ? [] : [first];
  });
}
