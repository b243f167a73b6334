import type { Finding, PlanFile, PlanFileFormat } from '../../../domain/plan-file.ts';
import { createCompletenessCheck } from '../checks/check-completeness.ts';
import { createGeometryCheck } from '../checks/check-geometries.ts';
import { streamGeojson } from './geojson/read-geojson.ts';
import { streamGeopackage } from './geopackage/read-geopackage.ts';
import { streamGml } from './gml/read-gml.ts';
import { collectFile, type ObjectSink, type ReadFile } from './object-sink.ts';
import type { ReadOptions } from './read-options.ts';
import { streamShapefile } from './shapefile/read-shapefile.ts';
import { sniffFormat } from './sniff-format.ts';
import { streamSosi } from './sosi/read-sosi.ts';
import { openPlanArchive } from './zip/open-plan-archive.ts';
import { createZonePrefix } from './zone-prefix.ts';

/** What came of reading: a plan file (whose findings may still refuse it), or why there is none. */
export type PlanFileReading<File> =
  | { readonly ok: true; readonly file: File }
  | { readonly ok: false; readonly finding: Finding };

/** Reads a file whose kind is known, and hands over its objects. */
type StreamingReader = (options: ReadOptions, sink: ObjectSink) => ReadFile;

/**
 * Reads and checks SOSI, GML, GeoJSON, GeoPackage, zipped shape files, or a ZIP of one such file, told apart by
 * content, object by object. Takes as long as the file is large: use readPlanFile in a server.
 */
export function streamPlanBytes(
  bytes: Uint8Array,
  options: ReadOptions,
  createSink: (format: PlanFileFormat) => ObjectSink,
): PlanFileReading<ReadFile> {
  const reader = findReader(bytes, true);
  if (reader.kind === 'refused') return { ok: false, finding: reader.finding };
  const sink = createSink(reader.kind);
  const geometries = createGeometryCheck(reader.kind);
  const completeness = createCompletenessCheck();
  const prefix = createZonePrefix();
  const delivered = reader.read(options, (read, position, said) => {
    const { object, srid } = prefix.mend(read, said);
    geometries.add(object, srid);
    completeness.add(object);
    sink(object, position, srid);
  });
  const file = prefix.conclude(delivered);
  const findings = [
    ...file.findings,
    ...completeness.conclude(file.format, file.findings),
    ...geometries.all(),
  ];
  return { ok: true, file: { ...file, findings } };
}

type FoundReader =
  | { readonly kind: PlanFileFormat; readonly read: StreamingReader }
  | { readonly kind: 'refused'; readonly finding: Finding };

/** `mayUnpack` is false within an archive: an archive in an archive is not opened. */
function findReader(bytes: Uint8Array, mayUnpack: boolean): FoundReader {
  const format = sniffFormat(bytes);
  switch (format.kind) {
    case 'sosi':
      return { kind: 'sosi', read: (options, sink) => streamSosi(bytes, options, sink) };
    case 'gml':
      return { kind: 'gml', read: (options, sink) => streamGml(bytes, options, sink) };
    case 'geojson':
      return { kind: 'geojson', read: (options, sink) => streamGeojson(bytes, options, sink) };
    case 'geopackage':
      return { kind: 'geopackage', read: (options, sink) => streamGeopackage(bytes, options, sink) };
    case 'zip':
      return mayUnpack ? openArchive(bytes) : unknownFormat('en ZIP-fil inni en ZIP-fil');
    case 'other':
      return unknownFormat(format.what, format.advice);
  }
}

function openArchive(bytes: Uint8Array): FoundReader {
  const archive = openPlanArchive(bytes);
  if (archive.kind === 'refused') return archive;
  if (archive.kind === 'file') return findReader(archive.bytes, false);
  const { parts } = archive;
  return { kind: 'shapefile', read: (options, sink) => streamShapefile(parts, options, sink) };
}

function unknownFormat(what: string, advice = ''): FoundReader {
  const formats = 'Lever planen som SOSI (.sos), GML, GeoPackage, GeoJSON eller zippet Shape.';
  const message = `Fila er ${what}. ${advice === '' ? formats : `${advice} ${formats}`}`;
  return { kind: 'refused', finding: { severity: 'error', code: 'unknown-format', message } };
}

/** The same with all objects in memory, in the order of the file: for small files and tests. */
export function readPlanBytes(bytes: Uint8Array, options: ReadOptions = {}): PlanFileReading<PlanFile> {
  let refused: Finding | undefined;
  const file = collectFile((sink) => {
    const reading = streamPlanBytes(bytes, options, () => sink);
    if (reading.ok) return reading.file;
    refused = reading.finding;
    return { format: 'sosi', srid: 0, header: [], plans: [], findings: [reading.finding] };
  });
  return refused === undefined ? { ok: true, file } : { ok: false, finding: refused };
}
