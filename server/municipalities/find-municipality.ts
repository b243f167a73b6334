import { randomUUID } from 'node:crypto';
import {
  currentMunicipalityNumber,
  municipalityNameOf,
  municipalityNumberHistory,
} from '../../domain/municipalities.ts';
import type { Transaction } from '../database/database.ts';
import { findNumbers, type NumberRow } from './municipalities.queries.ts';

/** A municipality with its current number and all that it bore before. */
export type NumberedMunicipality = {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly formerNumbers: readonly string[];
};

export async function findMunicipalityById(
  transaction: Transaction,
  id: string,
): Promise<NumberedMunicipality | undefined> {
  return toMunicipality(await findNumbers(transaction, { id }));
}

/**
 * The municipality that bears a number, or bore it where none does today. A former number that the database does
 * not know leads to the municipality of today by the national list.
 */
export async function findMunicipalityByNumber(
  transaction: Transaction,
  number: string,
): Promise<NumberedMunicipality | undefined> {
  const rows = await findNumbers(transaction, { number });
  const candidates = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(
    (own) => toMunicipality(own) ?? [],
  );
  const found =
    candidates.find((one) => one.number === number) ?? (candidates.length === 1 ? candidates[0] : undefined);
  const current = currentMunicipalityNumber(number);
  if (found || current === undefined || current === number) return found;
  return toMunicipality(await findNumbers(transaction, { number: current }));
}

/** A municipality that is not in the database, as the national list knows it, or by its number alone. */
export function describeNewMunicipality(number: string, name?: string): NumberedMunicipality {
  const current = currentMunicipalityNumber(number) ?? number;
  const formerNumbers = municipalityNumberHistory(current)
    .map((row) => row.number)
    .filter((former) => former !== current);
  return {
    id: randomUUID(),
    name: name ?? municipalityNameOf(current) ?? `Kommune ${current}`,
    number: current,
    formerNumbers,
  };
}

/** Numbers of the list count as well: the rows of a municipality may be older than what the list knows. */
function toMunicipality(rows: readonly NumberRow[]): NumberedMunicipality | undefined {
  const current = rows.find((row) => row.is_current);
  if (!current) return undefined;
  const known = [...rows, ...municipalityNumberHistory(current.number)].map(({ number }) => number);
  const formerNumbers = [...new Set(known)].filter((number) => number !== current.number);
  return { id: current.id, name: current.name, number: current.number, formerNumbers };
}
