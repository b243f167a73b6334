import { type JobRule, jobRules } from '../../domain/retention/retention-rule.ts';
import type { Services } from '../services.ts';
import { addToReport, type Removed } from './retention.queries.ts';
import { retentionHandlers } from './retention-handlers.ts';

export type RetentionTurn = { readonly rule: JobRule; readonly removed: number };

/**
 * Carries out every rule of the register once and writes what was removed, as counts. A rule that fails stops no other
 * and is told; it comes again at the next turn. Two processes may do it at once: each row goes once.
 */
export async function carryOutRetention(
  services: Services,
  tellFailure: (rule: JobRule, error: unknown) => void,
): Promise<readonly RetentionTurn[]> {
  const turns: RetentionTurn[] = [];
  for (const rule of jobRules) {
    try {
      const removed = await retentionHandlers[rule](services);
      await services.database.withRole('operations', {}, async (transaction) => {
        for (const one of perMunicipality(removed)) await addToReport(transaction, rule, one);
      });
      turns.push({ rule, removed: removed.reduce((sum, { count }) => sum + count, 0) });
    } catch (error) {
      tellFailure(rule, error);
    }
  }
  return turns;
}

/** One row each, and always one without a municipality: that the rule was carried out today. */
function perMunicipality(removed: readonly Removed[]): readonly Removed[] {
  const sums = new Map<string | null, number>([[null, 0]]);
  for (const { municipalityId, count } of removed) {
    sums.set(municipalityId, (sums.get(municipalityId) ?? 0) + count);
  }
  return [...sums].map(([municipalityId, count]) => ({ municipalityId, count }));
}
