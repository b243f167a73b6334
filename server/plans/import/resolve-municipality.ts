import { AppError } from '../../../domain/errors.ts';
import type { Transaction } from '../../database/database.ts';
import { createMunicipality } from '../../municipalities/create-municipality.ts';
import {
  describeNewMunicipality,
  findMunicipalityById,
  findMunicipalityByNumber,
  type NumberedMunicipality,
} from '../../municipalities/find-municipality.ts';
import type { ReadingActor } from './import-actor.ts';

/** The municipality that a plan is imported to, with every number it bears or has borne. */
export type ImportMunicipality = NumberedMunicipality & {
  /** Not in the database yet; it is made together with the plan, so that a refused file leaves none. */
  readonly isNew: boolean;
};

/** Finds the municipality, or describes the one that an operator's import shall make. Throws `not-found`. */
export async function resolveMunicipality(
  transaction: Transaction,
  wanted: { readonly id: string } | { readonly number: string },
  actor: ReadingActor,
): Promise<ImportMunicipality> {
  const found =
    'id' in wanted
      ? await findMunicipalityById(transaction, wanted.id)
      : await findMunicipalityByNumber(transaction, wanted.number);
  if (found) return { ...found, isNew: false };
  if ('id' in wanted || actor.kind !== 'operator') throw new AppError('not-found');
  return { ...describeNewMunicipality(wanted.number), isNew: true };
}

/** Makes the municipality where it is new, and answers its id, which another import may have made meanwhile. */
export async function makeIfNew(transaction: Transaction, municipality: ImportMunicipality): Promise<string> {
  return municipality.isNew ? createMunicipality(transaction, municipality) : municipality.id;
}
