import { eq, sql } from 'drizzle-orm';
import { municipalityProfileSchema } from '../../../domain/municipality-profile.ts';
import { type PrivacyNotice, privacyNoticeSchema } from '../../../domain/privacy/privacy-notice.ts';
import { municipalityNumber as numbers } from '../../../drizzle/schema/municipalities.ts';
import { publicPrivacyNotice } from '../../../drizzle/schema/public-views.ts';
import type { Transaction } from '../../database/database.ts';

export type PublishedNotice = {
  readonly name: string;
  /** Today's, whichever number was asked for. */
  readonly currentNumber: string;
  readonly notice: PrivacyNotice;
  readonly redactionNeedsTwo: boolean;
  /** Null where the municipality has written nothing yet. */
  readonly updatedAt: Date | null;
  /** What it has told of itself elsewhere: phone, e-mail, address. */
  readonly contact: { readonly phone: string; readonly email: string; readonly address: string };
  /** Days by rule, where the municipality has chosen its own. */
  readonly chosenDays: Readonly<Record<string, number>>;
};

/** What stands in a municipality's privacy notice beside what is the same for all; undefined for an unknown one. */
export async function findPrivacyNotice(
  transaction: Transaction,
  municipalityNumber: string,
): Promise<PublishedNotice | undefined> {
  const [row] = await transaction
    .select({
      name: sql<string>`${publicPrivacyNotice.name}`,
      currentNumber: sql<string>`${publicPrivacyNotice.number}`,
      profile: sql<unknown>`${publicPrivacyNotice.profile}`,
      notice: publicPrivacyNotice.notice,
      redactionNeedsTwo: publicPrivacyNotice.redactionNeedsTwo,
      updatedAt: sql<string | null>`${publicPrivacyNotice.updatedAt}`,
      chosenDays: sql<Record<string, number>>`${publicPrivacyNotice.chosenDays}`,
    })
    .from(publicPrivacyNotice)
    .innerJoin(numbers, eq(numbers.municipalityId, publicPrivacyNotice.municipalityId))
    .where(eq(numbers.number, municipalityNumber))
    .limit(1);
  if (!row) return undefined;
  const { phone = '', email = '', postalAddress = '' } = municipalityProfileSchema.parse(row.profile ?? {});
  return {
    name: row.name,
    currentNumber: row.currentNumber,
    notice: privacyNoticeSchema.parse(row.notice ?? {}),
    redactionNeedsTwo: row.redactionNeedsTwo ?? false,
    updatedAt: row.updatedAt ? new Date(row.updatedAt) : null,
    contact: { phone, email, address: postalAddress },
    chosenDays: row.chosenDays,
  };
}
