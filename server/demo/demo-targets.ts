import { sql } from 'drizzle-orm';
import type { CommentTarget } from '../../domain/comments/comment-submission.ts';
import type { Database } from '../database/database.ts';
import type { DemoComment } from './comments/demo-comment.ts';
import type { PlanDrawing } from './plans/drawing/plan-drawing.ts';
import type { SeededPlan, SeededVersion } from './seed-plans.ts';

/** What the names that demo comments speak of are called in the database. */
export type DemoTargets = {
  readonly drawing: PlanDrawing;
  targetOf(comment: DemoComment): CommentTarget;
  versionsOf(comment: DemoComment): string[];
};

type NamedRow = { planVersionId: string; id: string; name: string };

/** Looks up the objects of the versions that a hearing put out. */
export async function findDemoTargets(
  database: Database,
  plan: SeededPlan,
  versions: readonly SeededVersion[],
  drawing: PlanDrawing,
): Promise<DemoTargets> {
  const versionIds = sql`array[${sql.join(
    versions.map(({ planVersionId }) => sql`${planVersionId}::uuid`),
    sql`, `,
  )}]`;
  const objects = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<NamedRow>(sql`
      select plan_version_id as "planVersionId", id, name
      from plan_object
      where plan_version_id = any(${versionIds})
        and name is not null and kind in ('landUse', 'zone', 'provisionArea', 'temporaryArea')
    `),
  );
  const clauses = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<NamedRow>(sql`
      select plan_version_id as "planVersionId", id, clause as name
      from provision
      where plan_version_id = any(${versionIds})
    `),
  );
  const versionOf = (alternative: string | undefined) =>
    versions.find((version) => version.alternative === alternative) ?? versions[0];
  return {
    drawing,
    targetOf: (comment) => {
      const { target } = comment;
      switch (target.kind) {
        case 'wholePlan':
        case 'places':
          return { kind: target.kind };
        case 'document': {
          const found = plan.documents.find(({ kind }) => kind === target.documentKind);
          if (!found)
            throw new Error(`${comment.key} speaks of a ${target.documentKind} that the plan has not`);
          return { kind: 'document', documentId: found.documentId, page: target.page };
        }
        case 'provision': {
          const version = versionOf(target.alternative);
          const found = clauses.find(
            ({ name, planVersionId }) =>
              name.replace(/^§\s*/, '') === target.clause && planVersionId === version?.planVersionId,
          );
          if (!found) throw new Error(`${comment.key} speaks of § ${target.clause}, which the plan has not`);
          return { kind: 'provision', planVersionId: found.planVersionId, provisionId: found.id };
        }
        case 'object': {
          const version = versionOf(target.alternative);
          const found = objects.find(
            ({ name, planVersionId }) => name === target.name && planVersionId === version?.planVersionId,
          );
          if (!found) throw new Error(`${comment.key} speaks of ${target.name}, which the plan has not`);
          return { kind: 'object', planVersionId: found.planVersionId, planObjectId: found.id };
        }
      }
    },
    versionsOf: ({ alternatives }) =>
      alternatives === undefined || alternatives === 'both'
        ? []
        : versions
            .filter(({ alternative }) => alternative === alternatives)
            .map(({ planVersionId }) => planVersionId),
  };
}
