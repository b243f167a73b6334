import { createHash } from 'node:crypto';
import type { FeatureCollection } from 'geojson';
import type { SheetFile } from '../../comments/sheet/comment-sheet.ts';
import type { Database } from '../../database/database.ts';
import { drawCommentMap } from '../../print/comment-map.ts';
import type { PrintBackground } from '../../print/print-routes.ts';
import type { JournalPackage, JournalRegistration, PackageFile } from './journal-package.ts';
import { writeMainDocument } from './write-main-document.ts';
import { writeMessage } from './write-message.ts';

export type PackageSources = {
  readonly database: Database;
  readonly background: PrintBackground | undefined;
  readonly log: Pick<Console, 'warn'>;
};

/** Makes what is handed to the archive of one registration. Files that people sent go along as they are stored. */
export async function buildPackage(
  sources: PackageSources,
  registration: JournalRegistration & { readonly recordHash: string | null },
): Promise<JournalPackage> {
  const { sheet, kind, sequence, key, recordHash } = registration;
  const map = await drawCommentMap(
    sources,
    { shapes: sheet.places.map(({ geometry }) => geometry), version: sheet.versions[0] },
    sources.log,
  );
  const main = await writeMainDocument(registration, { map, recordHash });
  const name = `${{ received: 'merknad', withdrawn: 'trukket', answered: 'svar' }[kind]}-${sheet.number}${kind === 'answered' ? `-${sequence}` : ''}`;
  const files: PackageFile[] = [
    made(main, {
      fileName: `${name}.pdf`,
      title: { received: 'Merknad', withdrawn: 'Trukket merknad', answered: 'Svar' }[kind],
      mediaType: 'application/pdf',
      format: { code: 'fmt/477', name: 'PDF/A-2b' },
    }),
  ];
  if (kind === 'received') {
    if (sheet.places.length > 0) {
      const shapes = Buffer.from(`${JSON.stringify(placesAsGeojson(registration))}\n`);
      files.push(
        made(shapes, {
          fileName: 'steder.geojson',
          title: 'Steder (GeoJSON)',
          mediaType: 'application/geo+json',
        }),
      );
    }
    files.push(...sheet.files.map(sentFile));
  }
  return {
    key,
    name: key.replaceAll(':', '-'),
    municipalityNumber: sheet.municipality.number,
    message: writeMessage(registration, files),
    files,
  };
}

type MadeFile = Pick<PackageFile, 'fileName' | 'title' | 'mediaType' | 'format'>;

function made(bytes: Uint8Array, file: MadeFile): PackageFile {
  return {
    ...file,
    ownName: file.fileName,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
  };
}

function sentFile({ position, name, size, mediaType, sha256 }: SheetFile): PackageFile {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return {
    fileName: ending ? `vedlegg-${position}.${ending}` : `vedlegg-${position}`,
    title: name,
    ownName: name,
    mediaType,
    size,
    sha256,
  };
}

function placesAsGeojson({ sheet }: JournalRegistration): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: sheet.places.map(({ position, label, paragraph, geometry }) => ({
      type: 'Feature',
      id: position,
      properties: { nummer: position, navn: label, avsnitt: paragraph },
      geometry,
    })),
  };
}
