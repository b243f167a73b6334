import { getTableConfig, getViewConfig, type PgColumn, PgTable, PgView } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as accounts from '../../drizzle/schema/accounts.ts';
import * as commentNotices from '../../drizzle/schema/comment-notices.ts';
import * as comments from '../../drizzle/schema/comments.ts';
import * as hearings from '../../drizzle/schema/hearings.ts';
import * as identity from '../../drizzle/schema/identity.ts';
import * as journal from '../../drizzle/schema/journal.ts';
import * as mail from '../../drizzle/schema/mail.ts';
import * as municipalities from '../../drizzle/schema/municipalities.ts';
import * as neighbours from '../../drizzle/schema/neighbours.ts';
import * as places from '../../drizzle/schema/places.ts';
import * as plans from '../../drizzle/schema/plans.ts';
import * as privacy from '../../drizzle/schema/privacy.ts';
import * as proof from '../../drizzle/schema/proof.ts';
import * as proposals from '../../drizzle/schema/proposals.ts';
import * as publicCommentViews from '../../drizzle/schema/public-comment-views.ts';
import * as publicViews from '../../drizzle/schema/public-views.ts';
import * as retention from '../../drizzle/schema/retention.ts';
import { openOwnerConnection } from './owner-connection.ts';

const modules = [
  accounts,
  commentNotices,
  comments,
  hearings,
  identity,
  journal,
  mail,
  municipalities,
  neighbours,
  places,
  plans,
  privacy,
  proof,
  proposals,
  publicCommentViews,
  publicViews,
  retention,
];
const exported = modules.flatMap((module): unknown[] => Object.values(module));
const tables = exported.filter((value) => value instanceof PgTable).map(getTableConfig);
const views = exported.filter((value) => value instanceof PgView).map(getViewConfig);

type RealColumn = {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
  readonly isGenerated: boolean;
};

const owner = openOwnerConnection();
let real: ReadonlyMap<string, readonly RealColumn[]>;
beforeAll(async () => {
  const rows = await owner<(RealColumn & { relation: string })[]>`
    select class.relname as relation, attname as name,
      format_type(atttypid, case when atttypid = 'geometry'::regtype then null else atttypmod end) as type,
      not attnotnull as "isNullable",
      atthasdef or attidentity <> '' as "hasDefault",
      attgenerated <> '' as "isGenerated"
    from pg_attribute
    join pg_class class on class.oid = attrelid
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p', 'v')
      and attnum > 0 and not attisdropped
      -- Views of geodata are read by SQL of the read models alone.
      and not (class.relkind = 'v' and class.relname like 'geodata\\_%')
      and not exists (
        select from pg_depend where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e'
      )
    order by relname, attnum
  `;
  real = Map.groupBy(rows, ({ relation }) => relation);
});
afterAll(() => owner.end());

/** The database's word for a column's type. */
function sqlType(column: PgColumn): string {
  return column
    .getSQLType()
    .replace(/^char\(/, 'character(')
    .replace(/^bigserial$/, 'bigint');
}

const plainColumns = (columns: readonly RealColumn[] = []) =>
  columns.map(({ name, type }) => `${name} ${type}`).toSorted();

describe('the tables as the code knows them', () => {
  it('are all that the database has, tables and public views', () => {
    const known = [...tables.map(({ name }) => name), ...views.map(({ name }) => name)];
    expect(known.toSorted()).toEqual([...real.keys()].toSorted());
  });

  it.each(tables)('$name has the same columns, of the same types', ({ name, columns }) => {
    expect(columns.map((column) => `${column.name} ${sqlType(column)}`).toSorted()).toEqual(
      plainColumns(real.get(name)),
    );
  });

  it.each(tables)(
    '$name has the same columns that may be empty, be left out or be computed',
    ({ name, columns }) => {
      const known = columns.map((column) => ({
        name: column.name,
        isNullable: !column.notNull,
        hasDefault:
          column.hasDefault || column.generated !== undefined || column.generatedIdentity !== undefined,
        isGenerated: column.generated !== undefined,
      }));
      // A computed column is never written, so whether it may be empty is its formula's matter.
      const compared = (column: Omit<RealColumn, 'type'>) => ({
        name: column.name,
        isGenerated: column.isGenerated,
        hasDefault: column.hasDefault,
        isNullable: column.isGenerated || column.isNullable,
      });
      const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
      expect(known.map(compared).toSorted(byName)).toEqual(
        (real.get(name) ?? []).map(compared).toSorted(byName),
      );
    },
  );

  it.each(views)('$name has the same columns, of the same types', ({ name, selectedFields }) => {
    const columns = Object.values(selectedFields) as PgColumn[];
    expect(columns.map((column) => `${column.name} ${sqlType(column)}`).toSorted()).toEqual(
      plainColumns(real.get(name)),
    );
  });
});
