import { languages } from '../../../domain/language.ts';
import { planObjectName } from '../../../domain/plan-codes/plan-object-name.ts';
import type { LinkSources } from '../../../domain/provisions/propose-links.ts';
import type { DeskProvisions } from './desk-clause.ts';

/** What clauses can be linked to in a version: its objects, and its purposes by every name they have. */
export function planLinkSources(objects: DeskProvisions['objects']): LinkSources {
  const purposes = new Map<string, string[]>();
  for (const { kind, code, objectType } of objects) {
    if (kind !== 'landUse' || !code || purposes.has(code)) continue;
    purposes.set(
      code,
      languages.map((language) => planObjectName({ objectType, code }, language)),
    );
  }
  return { objects, purposes: [...purposes].map(([code, names]) => ({ code, names })) };
}
