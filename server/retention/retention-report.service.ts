import type { RetentionRuleId } from '../../domain/retention/retention-rule.ts';
import { retentionRules } from '../../domain/retention/retention-rules.ts';
import type { RetentionChoice } from '../../domain/retention/retention-setting-schema.ts';
import { retentionTerms } from '../../domain/retention/retention-terms.ts';
import { retentionSetting } from '../../drizzle/schema/retention.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { findAhead, findReportRows, findSettings } from './retention-report.queries.ts';

/** How a rule stands: its term here, what it has removed and what goes next. Days are calendar days in Norway. */
export type RuleStanding = {
  readonly id: RetentionRuleId;
  /** The term that counts here; null where it is no number of days. */
  readonly days: number | null;
  readonly setBy: string | null;
  readonly lastRunAt: string | null;
  readonly removed: number;
  readonly removedLastYear: number;
  readonly lastRemovedOn: string | null;
  readonly next: { readonly count: number; readonly on: string | null } | null;
};

/** The report of one municipality, or of the installation when none is named. Counts alone, nothing of whom. */
export async function readRetentionReport(
  database: Database,
  municipalityId: string | null,
): Promise<readonly RuleStanding[]> {
  const { contactDays, namesDays } = retentionTerms;
  return database.withRole('operations', {}, async (transaction) => {
    const rows = new Map((await findReportRows(transaction, municipalityId)).map((row) => [row.rule, row]));
    const ahead = await findAhead(transaction, municipalityId, { contactDays, namesDays });
    const settings = municipalityId ? await findSettings(transaction, municipalityId) : [];
    return retentionRules.map(({ id, term }) => {
      const row = rows.get(id);
      const next = ahead.find(({ rule }) => rule === id);
      const own = settings.find(({ rule }) => rule === id);
      return {
        id,
        days: own?.days ?? ('days' in term ? term.days : null),
        setBy: own?.setBy ?? null,
        lastRunAt: row?.lastRunAt ?? null,
        removed: row?.removed ?? next?.gone ?? 0,
        removedLastYear: row?.removedLastYear ?? 0,
        lastRemovedOn: row?.lastRemovedOn ?? null,
        next: next ? { count: next.count, on: next.on } : null,
      };
    });
  });
}

/** Sets the municipality's own term. What is past it goes at the next turn, and names at once. */
export async function setRetention(
  database: Database,
  staff: Session,
  { rule, days }: RetentionChoice,
): Promise<void> {
  const { municipalityId, displayName: setBy } = staff;
  await database.withRole('administrator', staff, async (transaction) => {
    await transaction
      .insert(retentionSetting)
      .values({ municipalityId, rule, days, setBy })
      .onConflictDoUpdate({
        target: [retentionSetting.municipalityId, retentionSetting.rule],
        set: { days, setBy },
      });
    await auditStaff(transaction, staff, {
      act: 'municipality.retention',
      subjectKind: 'municipality',
      subjectId: municipalityId,
      details: { rule, days },
    });
  });
}
