import { caseRetentionRules } from './case-retention-rules.ts';
import type { RetentionRule, RetentionRuleId } from './retention-rule.ts';
import { serviceRetentionRules } from './service-retention-rules.ts';

/**
 * What is removed when: the one register. The job, the desk's report, «Min side», the command and docs/data-protection.md
 * read it; whoever keeps a new kind of personal data adds its rule to one of its parts and its handler on the server.
 */
export const retentionRules: readonly RetentionRule[] = [...caseRetentionRules, ...serviceRetentionRules];

export function retentionRuleOf(id: RetentionRuleId): RetentionRule {
  const rule = retentionRules.find((one) => one.id === id);
  if (!rule) throw new RangeError(`no such rule: ${id}`);
  return rule;
}
