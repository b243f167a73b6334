import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

/** What a print says of its plan. */
export type PrintedPlan = {
  readonly planVersionId: string;
  readonly number: number;
  readonly alternative: string | null;
  readonly srid: number;
  readonly publishedAt: string;
  readonly name: string;
  readonly identifier: string;
  readonly municipalityNumber: string;
  readonly municipalityName: string;
  readonly now: string;
};

/** The published plan version to be printed, if there is one. */
export async function findPrintedPlan(
  transaction: Transaction,
  planVersionId: string,
): Promise<PrintedPlan | undefined> {
  const [plan] = await transaction.execute<PrintedPlan>(sql`
    select version.id as "planVersionId", version.number, version.alternative, version.srid,
      to_char(version.published_at at time zone 'Europe/Oslo', 'YYYY-MM-DD') as "publishedAt",
      plan.name, plan.identifier, municipality.number as "municipalityNumber",
      municipality.name as "municipalityName", app.clock() as now
    from public_plan_version version
    join public_plan plan on plan.id = version.plan_id
    join public_municipality municipality on municipality.id = plan.municipality_id
    where version.id = ${planVersionId}
  `);
  return plan;
}
