import { AppError } from '../../domain/errors.ts';
import type { Texts } from '../../domain/language.ts';
import { currentMunicipalityNumber } from '../../domain/municipalities.ts';
import type { Transaction } from '../database/database.ts';
import type { FeedFilter } from './feed-filter.ts';
import { type FeedScope, findFeedMunicipality, findFeedRegion } from './feed-hearings.queries.ts';
import { dataSource } from './feed-words.ts';

type NamedScope = FeedScope & {
  /** The place in a title, e.g. "Tønsberg"; null for everywhere. */
  readonly where: string | null;
  /** Today's number, where one municipality is asked for. */
  readonly municipalityNumber: string | null;
  readonly source: Texts;
};

/**
 * Whose hearings a filter means. Throws `municipality-unknown`, and `parameter-invalid` for a region that is not
 * there: an empty feed would be read as no hearings.
 */
export async function readFeedScope(transaction: Transaction, filter: FeedFilter): Promise<NamedScope> {
  const region = filter.region === undefined ? null : await findFeedRegion(transaction, filter.region);
  if (region === undefined) {
    throw new AppError('parameter-invalid', { details: { name: 'region', example: 'vestfold' } });
  }
  const everywhere = { municipalityIds: region?.municipalityIds ?? null, where: region?.name ?? null };
  if (filter.municipality === undefined) {
    return { ...filter, ...everywhere, municipalityNumber: null, source: dataSource.all };
  }
  // What the database does not know of former numbers, the national list may.
  const found =
    (await findFeedMunicipality(transaction, filter.municipality)) ??
    (await findFeedMunicipality(transaction, currentMunicipalityNumber(filter.municipality) ?? ''));
  if (!found) throw new AppError('municipality-unknown', { details: { number: filter.municipality } });
  const isInRegion = region?.municipalityIds.includes(found.id) ?? true;
  return {
    ...filter,
    municipalityIds: isInRegion ? [found.id] : [],
    where: found.name,
    municipalityNumber: found.number,
    source: dataSource.municipality(found.name),
  };
}
