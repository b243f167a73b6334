import { randomBytes } from 'node:crypto';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { AppError } from '../../domain/errors.ts';
import { mostGeodataKeys } from '../../domain/neighbours/geodata-key.ts';
import { geodataKey } from '../../drizzle/schema/neighbours.ts';
import { auditStaff } from '../accounts/audit.ts';
import { hashGeodataKey } from '../accounts/municipality-of-key.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';

/** The municipality's keys for reading geodata, newest first; what a key is, is kept nowhere. */
export async function listGeodataKeys(database: Database, staff: Session) {
  return database.withRole('administrator', staff, (transaction) =>
    transaction
      .select({
        id: geodataKey.id,
        name: geodataKey.name,
        createdBy: geodataKey.createdBy,
        createdAt: geodataKey.createdAt,
        lastUsedAt: geodataKey.lastUsedAt,
        revokedAt: geodataKey.revokedAt,
        revokedBy: geodataKey.revokedBy,
      })
      .from(geodataKey)
      .orderBy(desc(geodataKey.createdAt), geodataKey.id)
      .limit(200),
  );
}

/** Makes a key and answers it, this once. Throws `too-many-keys`. */
export async function createGeodataKey(database: Database, staff: Session, name: string) {
  const { municipalityId } = staff;
  const key = `allmenning_${randomBytes(32).toString('base64url')}`;
  return database.withRole('administrator', staff, async (transaction) => {
    const inUse = await transaction.$count(geodataKey, isNull(geodataKey.revokedAt));
    if (inUse >= mostGeodataKeys) throw new AppError('too-many-keys', { details: { most: mostGeodataKeys } });
    const [row] = await transaction
      .insert(geodataKey)
      .values({ municipalityId, name, keyHash: hashGeodataKey(key), createdBy: staff.displayName })
      .returning({ id: geodataKey.id });
    if (!row) throw new Error('the key got no row');
    await auditStaff(transaction, staff, {
      act: 'geodataKey.create',
      subjectKind: 'municipality',
      subjectId: municipalityId,
      details: { keyId: row.id, name },
    });
    return { id: row.id, key };
  });
}

/** Takes a key back at once; a second time changes nothing. Throws `not-found`. */
export async function revokeGeodataKey(database: Database, staff: Session, keyId: string) {
  const { municipalityId } = staff;
  return database.withRole('administrator', staff, async (transaction) => {
    const [revoked] = await transaction
      .update(geodataKey)
      .set({ revokedAt: sql`app.clock()` as unknown as Date, revokedBy: staff.displayName })
      .where(and(eq(geodataKey.id, keyId), isNull(geodataKey.revokedAt)))
      .returning({ id: geodataKey.id });
    if (!revoked) {
      if ((await transaction.$count(geodataKey, eq(geodataKey.id, keyId))) === 0)
        throw new AppError('not-found');
      return { keyId };
    }
    await auditStaff(transaction, staff, {
      act: 'geodataKey.revoke',
      subjectKind: 'municipality',
      subjectId: municipalityId,
      details: { keyId },
    });
    return { keyId };
  });
}
