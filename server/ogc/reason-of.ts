import { AppError } from '../../domain/errors.ts';
import { sqlState } from '../database/database-error.ts';

/** Why the database could not answer a question, in the words of whoever asked it; other failures as they are. */
export function reasonOf(error: unknown): unknown {
  const state = sqlState(error) ?? '';
  if (state === '57014') return new AppError('query-too-slow', { cause: error });
  // What no reading could foresee: numbers beyond a type, places that no projection reaches.
  if (state.startsWith('22')) {
    return new AppError('parameter-invalid', {
      cause: error,
      details: { name: 'filter', expected: 'status = 3' },
    });
  }
  if (state === 'XX000')
    return new AppError('coordinates-outside', { cause: error, details: { coordinates: '' } });
  return error;
}
