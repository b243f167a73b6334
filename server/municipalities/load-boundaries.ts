import { currentMunicipalityNumber } from '../../domain/municipalities.ts';
import type { Database } from '../database/database.ts';
import { createMunicipality } from './create-municipality.ts';
import { describeNewMunicipality, findMunicipalityByNumber } from './find-municipality.ts';
import { writeBoundary } from './municipalities.queries.ts';
import type { BoundaryFile, FileBoundary } from './read-boundary-file.ts';

type LoadedBoundary = {
  readonly number: string;
  readonly name: string;
  /** True where the municipality was not in the database before. */
  readonly created: boolean;
  /** True where the outline had to be made valid. */
  readonly mended: boolean;
};

export type LoadReport = {
  readonly loaded: readonly LoadedBoundary[];
  /** Left as they were: numbers of the past, whose areas are not those of today, and empty outlines. */
  readonly skipped: readonly { readonly number: string; readonly reason: string }[];
};

export type LoadOptions = {
  /** Where the outlines come from, kept beside them. */
  readonly source: string;
  /** Only these numbers; all where absent. */
  readonly only?: readonly string[] | undefined;
  readonly onProgress?: (done: number, all: number) => void;
};

/** Writes outlines, making municipalities that are missing; each municipality is a transaction of its own. */
export async function loadBoundaries(
  database: Database,
  file: BoundaryFile,
  options: LoadOptions,
): Promise<LoadReport> {
  const wanted = file.boundaries.filter(({ number }) => options.only?.includes(number) ?? true);
  const loaded: LoadedBoundary[] = [];
  const skipped: { number: string; reason: string }[] = [];
  for (const [index, boundary] of wanted.entries()) {
    const { number } = boundary;
    const current = currentMunicipalityNumber(number) ?? number;
    if (current !== number) skipped.push({ number, reason: `er et tidligere nummer; i dag ${current}` });
    else {
      const result = await loadBoundary(database, file.srid, boundary, options.source);
      if (result) loaded.push(result);
      else skipped.push({ number, reason: 'har ingen flate i fila' });
    }
    options.onProgress?.(index + 1, wanted.length);
  }
  const missing = options.only?.filter((number) => !wanted.some((boundary) => boundary.number === number));
  for (const number of missing ?? []) skipped.push({ number, reason: 'finnes ikke i fila' });
  return { loaded, skipped };
}

/** Leaves nothing behind when the outline covers nothing. */
class EmptyOutline extends Error {}

async function loadBoundary(
  database: Database,
  srid: number,
  { number, name, parts }: FileBoundary,
  source: string,
): Promise<LoadedBoundary | null> {
  try {
    return await database.withRole('operations', {}, async (transaction) => {
      const known = await findMunicipalityByNumber(transaction, number);
      const municipality = known ?? describeNewMunicipality(number, name);
      const id = known ? known.id : await createMunicipality(transaction, municipality);
      const written = await writeBoundary(transaction, id, { parts, srid, source });
      if (!written) throw new EmptyOutline();
      return { number, name: municipality.name, created: !known, mended: written.mended };
    });
  } catch (error) {
    if (error instanceof EmptyOutline) return null;
    throw error;
  }
}
