import { eq, sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import { type PrivacySetting, privacyNoticeSchema } from '../../domain/privacy/privacy-notice.ts';
import { privacySetting } from '../../drizzle/schema/privacy.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';

/** How the municipality looks after personal data, for its administrators. Revision 0 where nobody has chosen. */
export async function readPrivacySetting(database: Database, staff: Session) {
  return database.withRole('administrator', staff, async (transaction) => {
    const found = await find(transaction, staff.municipalityId);
    return {
      number: staff.municipalityNumber,
      redactionNeedsTwo: found?.redactionNeedsTwo ?? false,
      notice: privacyNoticeSchema.parse(found?.notice ?? {}),
      revision: found?.revision ?? 0,
    };
  });
}

/** Writes it and answers the new revision. Throws `revision-conflict` with who changed it since, and when. */
export async function updatePrivacySetting(
  database: Database,
  staff: Session,
  { expectedRevision, redactionNeedsTwo, notice }: PrivacySetting,
): Promise<{ readonly revision: number }> {
  const { municipalityId, displayName } = staff;
  return database.withRole('administrator', staff, async (transaction) => {
    const found = await find(transaction, municipalityId);
    if ((found?.revision ?? 0) !== expectedRevision) throw conflict(found);
    const revision = expectedRevision + 1;
    const values = { redactionNeedsTwo, notice, revision, updatedBy: displayName };
    const written = await transaction
      .insert(privacySetting)
      .values({ municipalityId, ...values })
      .onConflictDoUpdate({
        target: privacySetting.municipalityId,
        set: { ...values, updatedAt: sql`app.clock()` },
        // Two who begin at once: the later one is told.
        setWhere: eq(privacySetting.revision, expectedRevision),
      })
      .returning({ revision: privacySetting.revision });
    if (written.length === 0) throw conflict(await find(transaction, municipalityId));
    await auditStaff(transaction, staff, {
      act: 'municipality.privacy',
      subjectKind: 'municipality',
      subjectId: municipalityId,
      details: { revision, redactionNeedsTwo },
    });
    return { revision };
  });
}

type Found = Awaited<ReturnType<typeof find>>;

async function find(transaction: Transaction, municipalityId: string) {
  const [row] = await transaction
    .select()
    .from(privacySetting)
    .where(eq(privacySetting.municipalityId, municipalityId));
  return row;
}

function conflict(found: Found): AppError {
  return new AppError('revision-conflict', {
    details: {
      revision: found?.revision ?? 0,
      changedBy: found?.updatedBy,
      changedAt: found?.updatedAt.toISOString(),
    },
  });
}
