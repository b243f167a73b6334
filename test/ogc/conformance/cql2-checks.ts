import { expect } from 'vitest';
import type { CheckCase, Checks } from './check-case.ts';

const cql2 = 'http://www.opengis.net/spec/cql2/1.0/conf';

/** What the filter language asks for, tried on the API. */
export const cql2Checks = ({ ogc, tenant, own, names }: CheckCase): Checks => ({
  [`${cql2}/cql2-text`]: async () =>
    expect(await names("name = 'BBB1' OR (name = 'BBB2' AND code = '9999')")).toEqual(['BBB1']),
  [`${cql2}/cql2-json`]: async () => {
    const filter = JSON.stringify({
      op: 'and',
      args: [
        { op: '=', args: [{ property: 'name' }, 'BBB2'] },
        { op: 'isNull', args: [{ property: 'ownership' }] },
      ],
    });
    expect(await names(filter, { 'filter-lang': 'cql2-json' })).toEqual(['BBB2']);
  },
  [`${cql2}/basic-cql2`]: async () => {
    for (const [filter, found] of [
      ["name <> 'BBB1'", ['BBB2']],
      ["name > 'BBB1'", ['BBB2']],
      ["name <= 'BBB1'", ['BBB1']],
      ["NOT name = 'BBB1'", ['BBB2']],
      ['ownership IS NULL', ['BBB1', 'BBB2']],
      ['ownership IS NOT NULL', []],
      ['versionNumber >= 1', ['BBB1', 'BBB2']],
      ['versionNumber < 1', []],
      ["published > TIMESTAMP('2001-01-01T00:00:00Z')", ['BBB1', 'BBB2']],
      ["published < DATE('2001-01-01')", []],
      ['TRUE', ['BBB1', 'BBB2']],
      ['FALSE OR FALSE', []],
    ] as const) {
      expect([filter, await names(filter)]).toEqual([filter, found]);
    }
  },
  [`${cql2}/advanced-comparison-operators`]: async () => {
    expect(await names("name LIKE '%1'")).toEqual(['BBB1']);
    expect(await names("name LIKE 'BB_2'")).toEqual(['BBB2']);
    expect(await names("name NOT LIKE '%1'")).toEqual(['BBB2']);
    expect(await names("name IN ('BBB2', 'BBB3')")).toEqual(['BBB2']);
    expect(await names("name NOT IN ('BBB2', 'BBB3')")).toEqual(['BBB1']);
    expect(await names('versionNumber BETWEEN 1 AND 3')).toHaveLength(2);
    expect(await names('versionNumber NOT BETWEEN 1 AND 3')).toEqual([]);
  },
  [`${cql2}/case-insensitive-comparison`]: async () => {
    expect(await names("casei(name) = casei('bbB1')")).toEqual(['BBB1']);
    expect(await names("casei(name) LIKE casei('bbb%2')")).toEqual(['BBB2']);
    expect(await names("name = 'bbB1'")).toEqual([]);
  },
  [`${cql2}/basic-spatial-functions`]: async () => {
    expect(await names('S_INTERSECTS(geometry, POINT(10.402 59.265))')).toEqual(['BBB1']);
    expect(await names('S_INTERSECTS(geometry, BBOX(10.415, 59.2, 10.5, 59.3))')).toEqual(['BBB2']);
    expect(await names('S_INTERSECTS(geometry, BBOX(11, 59.2, 11.5, 59.3))')).toEqual([]);
  },
  [`${cql2}/basic-spatial-functions-plus`]: async () => {
    for (const place of [
      'LINESTRING(10.401 59.265, 10.403 59.266)',
      'POLYGON((10.401 59.265, 10.403 59.265, 10.403 59.266, 10.401 59.265))',
      'MULTIPOINT((10.401 59.265), (5 59))',
      'MULTILINESTRING((10.401 59.265, 10.403 59.266), (1 1, 2 2))',
      'MULTIPOLYGON(((10.401 59.265, 10.403 59.265, 10.403 59.266, 10.401 59.265)))',
      'GEOMETRYCOLLECTION(POINT(10.401 59.265), LINESTRING(1 1, 2 2))',
    ]) {
      expect([place, await names(`S_INTERSECTS(geometry, ${place})`)]).toEqual([place, ['BBB1']]);
    }
  },
  [`${cql2}/spatial-functions`]: async () => {
    const west = 'POLYGON((10.4 59.26, 10.41 59.26, 10.41 59.27, 10.4 59.27, 10.4 59.26))';
    const inside = 'POLYGON((10.402 59.262, 10.404 59.262, 10.404 59.264, 10.402 59.262))';
    const around = 'POLYGON((10.39 59.25, 10.4105 59.25, 10.4105 59.28, 10.39 59.28, 10.39 59.25))';
    for (const [filter, found] of [
      [`S_CONTAINS(geometry, ${inside})`, ['BBB1']],
      [`S_WITHIN(geometry, ${around})`, ['BBB1']],
      [`S_OVERLAPS(geometry, ${around})`, ['BBB2']],
      [`S_DISJOINT(geometry, ${inside})`, ['BBB2']],
      [`S_EQUALS(geometry, ${west})`, ['BBB1']],
      ['S_CROSSES(geometry, LINESTRING(10.39 59.265, 10.405 59.265))', ['BBB1']],
      ['S_TOUCHES(geometry, POINT(10.4 59.26))', ['BBB1']],
    ] as const) {
      expect([filter, await names(filter)]).toEqual([filter, found]);
    }
  },
  [`${cql2}/temporal-functions`]: async () => {
    const { opensAt, closesAt } = tenant.hearing;
    const [from, to] = [opensAt.toISOString(), closesAt.toISOString()];
    const early = '2001-01-01T00:00:00Z';
    const late = '2099-01-01T00:00:00Z';
    const middle = new Date((opensAt.getTime() + closesAt.getTime()) / 2).toISOString();
    const period = 'INTERVAL(opensAt, closesAt)';
    for (const [filter, isTrue] of [
      [`T_AFTER(opensAt, TIMESTAMP('${early}'))`, true],
      [`T_BEFORE(${period}, TIMESTAMP('${late}'))`, true],
      [`T_CONTAINS(${period}, INTERVAL('${middle}', '${middle}'))`, true],
      [`T_DISJOINT(${period}, INTERVAL('..', '${early}'))`, true],
      [`T_DURING(${period}, INTERVAL('${early}', '..'))`, true],
      [`T_EQUALS(${period}, INTERVAL('${from}', '${to}'))`, true],
      [`T_EQUALS(opensAt, TIMESTAMP('${from}'))`, true],
      [`T_FINISHEDBY(${period}, INTERVAL('${middle}', '${to}'))`, true],
      [`T_FINISHES(${period}, INTERVAL('${early}', '${to}'))`, true],
      [`T_INTERSECTS(${period}, DATE('${middle.slice(0, 10)}'))`, true],
      [`T_MEETS(${period}, INTERVAL('${to}', '..'))`, true],
      [`T_METBY(${period}, INTERVAL('..', '${from}'))`, true],
      [`T_OVERLAPPEDBY(${period}, INTERVAL('${early}', '${middle}'))`, true],
      [`T_OVERLAPS(${period}, INTERVAL('${middle}', '${late}'))`, true],
      [`T_STARTEDBY(${period}, INTERVAL('${from}', '${middle}'))`, true],
      [`T_STARTS(${period}, INTERVAL('${from}', '..'))`, true],
      [`T_AFTER(${period}, TIMESTAMP('${late}'))`, false],
      [`T_DURING(${period}, INTERVAL('${middle}', '..'))`, false],
      [`T_DISJOINT(${period}, DATE('${middle.slice(0, 10)}'))`, false],
    ] as const) {
      const { features: found } = await ogc.items('hearings', { ...own, filter });
      expect([filter, found.length]).toEqual([filter, isTrue ? 1 : 0]);
    }
  },
  [`${cql2}/property-property`]: async () => {
    const count = async (filter: string) => (await ogc.items('hearings', { ...own, filter })).numberReturned;
    expect(await count('opensAt < closesAt')).toBe(1);
    expect(await count('closesAt <= opensAt')).toBe(0);
    expect(await count("'2001-01-01' < closesAt")).toBe(1);
  },
});
