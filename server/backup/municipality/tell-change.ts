import type postgres from 'postgres';

/** What running servers keep in memory is stale: every layer may have changed. */
export async function tellChange(transaction: postgres.TransactionSql): Promise<void> {
  await transaction`
    update app.data_version set
      municipalities = municipalities + 1, plans = plans + 1, plan_objects = plan_objects + 1,
      hearings = hearings + 1, comments = comments + 1`;
}
