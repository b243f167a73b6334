import type { Finding } from '../../../../domain/plan-file.ts';
import type { ShapefileParts } from '../shapefile/read-shapefile.ts';
import { listZip, mostUnpackedBytes, readZipEntry, type ZipEntry, type ZipFault } from './read-zip.ts';

/** What a ZIP archive brings: shape files, one plan file, or why neither. */
export type PlanArchive =
  | { readonly kind: 'shapefile'; readonly parts: ShapefileParts }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly finding: Finding };

const planFile = /\.(?:sos|sosi|gml|xml|geojson|json|gpkg)$/i;

/** Opens a delivered ZIP archive. Nothing of it is written to disk, and its names lead nowhere. */
export function openPlanArchive(bytes: Uint8Array): PlanArchive {
  const entries = listZip(bytes);
  if (typeof entries === 'string') return refuse(faultWords[entries]);
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > mostUnpackedBytes) return refuse(faultWords['too-large']);
  if (entries.some(({ name }) => name === '[Content_Types].xml')) {
    return refuse('Fila er et Office-dokument (Word eller Excel), ikke en planfil.');
  }
  if (entries.some(({ name }) => /\.shp$/i.test(name)))
    return { kind: 'shapefile', parts: partsOf(bytes, entries) };
  const plans = entries.filter(({ name }) => planFile.test(name));
  const [plan] = plans;
  if (plan === undefined) {
    const names = entries.slice(0, 5).map(({ name }) => name.slice(0, 80));
    const what = names.length === 0 ? 'er tom' : `har ingen planfil, men ${names.join(', ')}`;
    return refuse(`ZIP-fila ${what}. Pakk SOSI, GML, GeoPackage, GeoJSON eller Shape.`);
  }
  if (plans.length > 1) {
    const names = plans.slice(0, 5).map(({ name }) => name.slice(0, 80));
    return refuse(`ZIP-fila har ${plans.length} planfiler: ${names.join(', ')}. Lever én om gangen.`);
  }
  const unpacked = readZipEntry(bytes, plan);
  return typeof unpacked === 'string' ? refuse(faultWords[unpacked]) : { kind: 'file', bytes: unpacked };
}

function partsOf(archive: Uint8Array, entries: readonly ZipEntry[]): ShapefileParts {
  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const entry = entries.find((one) => one.name === name);
      const bytes = entry === undefined ? 'broken' : readZipEntry(archive, entry);
      return typeof bytes === 'string' ? null : bytes;
    },
  };
}

function refuse(message: string): PlanArchive {
  return { kind: 'refused', finding: { severity: 'error', code: 'archive-refused', message } };
}

const faultWords: Readonly<Record<ZipFault, string>> = {
  broken: 'ZIP-fila er ødelagt eller avkortet. Pakk den på nytt.',
  encrypted: 'ZIP-fila er låst med passord. Pakk den uten passord.',
  'too-many-entries': 'ZIP-fila har for mange filer. Pakk bare planen.',
  'too-large': `ZIP-fila blir større enn ${mostUnpackedBytes / 1024 / 1024} MB utpakket. Del planen i mindre filer.`,
  'too-dense': 'ZIP-fila er pakket tettere enn noen planfil kan bli, og er ikke åpnet.',
};
