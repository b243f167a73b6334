import { AppError } from '../../../domain/errors.ts';
import type { PlaceKind } from '../../../domain/places/found-place.ts';
import type { Database } from '../../database/database.ts';
import { findMunicipalityId } from '../places.queries.ts';
import { deletePlaces, deletePlacesOutside, insertPlaces, readKinds } from './import-places.queries.ts';
import type { PlaceFile } from './place-record.ts';

export type PlaceImport = {
  readonly municipalityNumber: string;
  /** Where the places come from, kept beside them. */
  readonly source: string;
};

export type PlaceImportReport = {
  /** How many of each kind the municipality has now. */
  readonly stored: Readonly<Partial<Record<PlaceKind, number>>>;
  /** Rows of the file that say no name or position, in a coordinate system unknown, or empty. */
  readonly leftOut: number;
  /** Left out because they lie far from the municipality. */
  readonly outside: number;
};

const rowsAtOnce = 1_000;

/**
 * Puts a file's places in the stead of those of the same kinds that the municipality had, all or nothing. Places
 * far outside the municipality (a tenth of a degree) are left out. Throws `municipality-unknown`.
 */
export async function importPlaces(
  database: Database,
  file: PlaceFile,
  { municipalityNumber, source }: PlaceImport,
): Promise<PlaceImportReport> {
  return database.withRole('operations', {}, async (transaction) => {
    const municipalityId = await findMunicipalityId(transaction, municipalityNumber);
    if (!municipalityId)
      throw new AppError('municipality-unknown', { details: { number: municipalityNumber } });
    const kinds = [...new Set(file.records.map(({ kind }) => kind))];
    await deletePlaces(transaction, municipalityId, kinds);
    let written = 0;
    for (let first = 0; first < file.records.length; first += rowsAtOnce) {
      written += await insertPlaces(
        transaction,
        municipalityId,
        file.records.slice(first, first + rowsAtOnce),
        source,
      );
    }
    const outside = await deletePlacesOutside(transaction, municipalityId, kinds);
    return {
      stored: await readKinds(transaction, municipalityId),
      leftOut: file.leftOut + file.records.length - written,
      outside,
    };
  });
}
