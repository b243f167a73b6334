import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { LateRule, NameRule, PublicationRule } from '../../domain/hearings/hearing-draft.ts';
import type { HearingKind } from '../../domain/hearings/hearing-kinds.ts';
import type { IdentityLevel } from '../../domain/identity/identity-level.ts';
import { hearing, hearingPlanVersion } from '../../drizzle/schema/hearings.ts';
import type { Database } from '../../server/database/database.ts';
import { type Box, type BuiltPlan, planBox } from './build-plan.ts';

export type BuiltHearing = {
  readonly id: string;
  readonly code: string;
  readonly planId: string;
  readonly municipalityId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
};

export type HearingOptions = {
  readonly kind?: HearingKind;
  /** Days from now; a hearing is open from ten days ago to thirty days ahead unless told. */
  readonly opensInDays?: number;
  readonly closesInDays?: number;
  readonly isDraft?: boolean;
  readonly lateRule?: LateRule;
  readonly nameRule?: NameRule;
  readonly publicationRule?: PublicationRule;
  readonly sentToDecision?: boolean;
  readonly identityDemand?: IdentityLevel;
  readonly planVersionIds?: readonly string[];
  readonly box?: Box;
};

/** A hearing that is put out and open, unless the options say otherwise. */
export async function buildHearing(
  database: Database,
  owner: BuiltPlan,
  options: HearingOptions = {},
): Promise<BuiltHearing> {
  const { municipalityId, id: planId } = owner;
  const opensAt = daysFromNow(options.opensInDays ?? -10);
  const closesAt = daysFromNow(options.closesInDays ?? 30);
  const code = `p${randomBytes(4).toString('hex')}`;
  const [west, south, east, north] = options.box ?? planBox;
  return database.withRole('operations', {}, async (transaction) => {
    const [row] = await transaction
      .insert(hearing)
      .values({
        municipalityId,
        planId,
        code,
        kind: options.kind ?? 'publicDisplay',
        opensAt,
        closesAt,
        publishedAt: options.isDraft ? null : opensAt,
        sentToDecisionAt: options.sentToDecision ? closesAt : null,
        lateRule: options.lateRule ?? 'accept',
        nameRule: options.nameRule ?? 'name',
        publicationRule: options.publicationRule ?? 'asReviewed',
        identityDemand: options.identityDemand ?? 'open',
        contactName: 'Kari Planlegger',
        email: 'plan@kommune.example',
        area: sql`st_multi(st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4258))`,
        areaSource: 'drawn',
      })
      .returning({ id: hearing.id });
    if (!row) throw new Error('no hearing was inserted');
    for (const [index, planVersionId] of (options.planVersionIds ?? []).entries()) {
      const alternative = (options.planVersionIds?.length ?? 0) > 1 ? 'ABCDEFGH'.charAt(index) : null;
      await transaction
        .insert(hearingPlanVersion)
        .values({ municipalityId, hearingId: row.id, planVersionId, alternative });
    }
    return { id: row.id, code, planId, municipalityId, opensAt, closesAt };
  });
}

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}
