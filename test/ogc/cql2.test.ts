import { PgDialect } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../domain/errors.ts';
import { allCollections } from '../../server/ogc/collections/all-collections.ts';
import { plans } from '../../server/ogc/collections/plans.ts';
import { crs84 } from '../../server/ogc/coordinate-systems.ts';
import { filterToSql } from '../../server/ogc/cql2/filter-to-sql.ts';
import { parseFilterJson } from '../../server/ogc/cql2/parse-json.ts';
import { parseFilterText } from '../../server/ogc/cql2/parse-text.ts';
import { anyExpression } from './cql2/any-expression.ts';
import { writeJson } from './cql2/write-json.ts';
import { writeText } from './cql2/write-text.ts';

const dialect = new PgDialect();
const sqlOf = (filter: string, collection = plans) =>
  dialect.sqlToQuery(filterToSql(parseFilterText(filter), { collection, system: crs84 }));

/** What it throws, which must be an error that people can be told. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return error.code;
    throw error;
  }
  return 'taken';
}

describe('a filter', () => {
  it('means the same as text and as JSON, whatever it says', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(parseFilterText(writeText(expression))).toEqual(expression);
        expect(parseFilterJson(JSON.stringify(writeJson(expression)))).toEqual(expression);
      }),
      { numRuns: 400 },
    );
  });

  it('of any signs at all is taken or refused with a reason, never more', () => {
    const pieces = fc.constantFrom(
      ...[
        "'",
        '"',
        '(',
        ')',
        ',',
        '\\',
        '=',
        '<',
        '>',
        '..',
        ' ',
        '\0',
        '\u{1f600}',
        'NOT ',
        ' AND ',
        ' OR ',
        'name',
      ],
      ...[
        'BBOX(',
        'POINT(',
        'INTERVAL(',
        'DATE(',
        'CASEI(',
        'S_INTERSECTS(',
        'T_AFTER(',
        '1e999',
        '-1',
        "'x'",
        'IN(',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          refusal(() => sqlOf(text));
          refusal(() => parseFilterJson(text));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('of any JSON is taken or refused with a reason, never more', () => {
    const context = { collection: plans, system: crs84 };
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (json) => {
        refusal(() => filterToSql(parseFilterJson(json), context));
      }),
      { numRuns: 500 },
    );
  });

  it('puts none of its values into the words of the question', () => {
    const word = 'Zx9Hemmelig';
    fc.assert(
      fc.property(fc.constantFrom(...allCollections), fc.string(), (collection, noise) => {
        const value = `${word}${noise}`.replaceAll('\\', '');
        const quoted = value.replaceAll("'", "''");
        const name = collection.id === 'municipalities' ? 'name' : 'municipalityName';
        const { sql, params } = sqlOf(`${name} = '${quoted}' AND NOT ${name} IN ('${quoted}')`, collection);
        expect(sql).not.toContain(word);
        expect(params.filter((one) => String(one).includes(word))).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });

  it('becomes exactly this question', () => {
    expect(sqlOf("status >= 3 AND (casei(name) LIKE casei('hav%') OR decidedOn IS NULL)")).toEqual({
      sql: '((item.status >= $1::bigint) and ((lower(item.name) like lower($2::text)) or (item.decided_on is null)))',
      params: ['3', 'hav%'],
      typings: ['none', 'none'],
    });
  });

  it.each([
    ['name = ', 'filter-invalid'],
    ["name = 'a' AND", 'filter-invalid'],
    ["name == 'a'", 'filter-invalid'],
    ["hemmelig = 'a'", 'filter-property-unknown'],
    ["plan.name = 'a'", 'filter-property-unknown'],
    ['name = 5', 'filter-type'],
    ["status = 'fem'", 'filter-type'],
    ["name LIKE '%a%b%c%d%e%f%g%'", 'filter-type'],
    ["name LIKE 'a\\'", 'filter-invalid'],
    ["published > DATE('2026-02-30')", 'filter-invalid'],
    ["published > 'i går'", 'filter-type'],
    ['s_intersects(name, POINT(1 2))', 'filter-property-unknown'],
    ['s_intersects(geometry, POINT(1000 2))', 'coordinates-outside'],
    ['s_within(geometry, GEOMETRYCOLLECTION(POINT(1 2)))', 'filter-type'],
    ['s_intersects(geometry, POLYGON((1 2, 3 4)))', 'coordinates-outside'],
    [`${'('.repeat(60)}status = 1${')'.repeat(60)}`, 'filter-too-large'],
    [`${'NOT '.repeat(60)}status = 1`, 'filter-too-large'],
    [Array(400).fill('status = 1').join(' OR '), 'filter-too-large'],
    [`status IN (${Array(400).fill('1').join(',')})`, 'filter-too-large'],
    [`s_intersects(geometry, LINESTRING(${Array(2500).fill('1 2').join(',')}))`, 'filter-too-large'],
    [`name = '${'x'.repeat(40_000)}'`, 'filter-too-large'],
  ])('%# is refused: %s', (filter, code) => {
    expect(refusal(() => sqlOf(filter))).toBe(code);
  });
});
