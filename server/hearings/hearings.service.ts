import { AppError } from '../../domain/errors.ts';
import type { LateRule } from '../../domain/hearings/hearing-draft.ts';
import { hearingState } from '../../domain/hearings/hearing-state.ts';
import type { Database } from '../database/database.ts';
import {
  findMunicipalityOfHearing,
  findPageOfCode,
  findPublicAlternatives,
  findPublicExtensions,
  findPublicHearing,
} from './hearings.queries.ts';

/** A public hearing by its short code, as everyone may read it. Throws `not-found`. */
export async function readHearingByCode(database: Database, code: string) {
  return database.withRole('public', {}, async (transaction) => {
    const found = await findPublicHearing(transaction, code);
    if (!found?.hearing.id) throw new AppError('not-found');
    const { now, hearing, ...rest } = found;
    const times = { ...hearing, cancelledAt: null, lateRule: hearing.lateRule as LateRule };
    return {
      ...rest,
      hearing: {
        ...hearing,
        state: hearingState(times, new Date(now)),
        alternatives: await findPublicAlternatives(transaction, found.hearing.id),
        extensions: await findPublicExtensions(transaction, found.hearing.id),
      },
    };
  });
}

/** Where the page of a hearing's short code is; undefined for a code that no public hearing has. */
export async function findHearingPage(database: Database, code: string): Promise<string | undefined> {
  const page = await database.withRole('public', {}, (transaction) => findPageOfCode(transaction, code));
  if (!page?.number || !page.identifier) return undefined;
  return `/plan/${page.number}/${encodeURIComponent(page.identifier)}?horing=${code}`;
}

/** Whose a public hearing is. Throws `not-found`. */
export async function municipalityOfHearing(database: Database, hearingId: string): Promise<string> {
  const id = await database.withRole('public', {}, (transaction) =>
    findMunicipalityOfHearing(transaction, hearingId),
  );
  if (!id) throw new AppError('not-found');
  return id;
}
