import { municipalityNumberHistory } from '../../domain/municipalities.ts';
import type { Transaction } from '../database/database.ts';
import type { NumberedMunicipality } from './find-municipality.ts';
import { findNumbers, insertMunicipality, insertNumbers, lockNumbers } from './municipalities.queries.ts';

/**
 * Makes a municipality with its numbers of today and before; answers its id, or that of the one that has taken
 * the number meanwhile.
 */
export async function createMunicipality(
  transaction: Transaction,
  { id, name, number }: NumberedMunicipality,
): Promise<string> {
  await lockNumbers(transaction);
  const rows = await findNumbers(transaction, { number });
  const taken = rows.find((row) => row.is_current && row.number === number);
  if (taken) return taken.id;
  await insertMunicipality(transaction, { id, name });
  const history = municipalityNumberHistory(number);
  const unknown = [{ number, validFrom: null, validTo: null }];
  await insertNumbers(transaction, id, history.length > 0 ? history : unknown);
  return id;
}
