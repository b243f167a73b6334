import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

export async function findThemes(transaction: Transaction, hearingId: string) {
  return transaction.execute<{ id: string; name: string; comments: number }>(sql`
    select theme.id, theme.name,
      (select count(*)::integer from comment_theme link where link.theme_id = theme.id) as comments
    from theme
    where theme.hearing_id = ${hearingId}
    order by theme.name
  `);
}

/** Adds the theme, or finds the one of that name; undefined for another municipality's hearing. */
export async function insertTheme(
  transaction: Transaction,
  theme: { readonly municipalityId: string; readonly hearingId: string; readonly name: string },
) {
  const [row] = await transaction.execute<{ id: string }>(sql`
    insert into theme (municipality_id, hearing_id, name)
    select ${theme.municipalityId}::uuid, hearing.id, ${theme.name}
    from hearing
    where hearing.id = ${theme.hearingId}
    on conflict (hearing_id, name) do update set name = excluded.name
    returning id
  `);
  return row?.id;
}

export async function findColleagues(transaction: Transaction) {
  return transaction.execute<{ id: string; name: string }>(sql`
    select distinct account.id, account.display_name as name
    from account
    join account_role on account_role.account_id = account.id
    where account.disabled_at is null
    order by name
  `);
}
