import { describe, expect, test } from 'vitest';
import { drawPlan } from '../../client/map/plan-drawing.ts';
import { planLegend } from '../../client/map/plan-legend.ts';
import { buildPlan, buildPlanObject } from './plan-object-builder.ts';

describe('the legend', () => {
  test('has one row for each purpose in view, with its count, sorted by code', () => {
    const objects = ['2011', '1113', '1113', '3050'].map((code) => buildPlanObject({ code }).properties);
    const [purposes] = planLegend(objects, 'nb');
    expect(purposes?.group).toBe('purposes');
    expect(purposes?.rows.map(({ code, count }) => [code, count])).toEqual([
      ['1113', 2],
      ['2011', 1],
      ['3050', 1],
    ]);
  });

  test('says what each thing is in plain words', () => {
    const [purposes] = planLegend([buildPlanObject({ code: '1113' }).properties], 'nb');
    expect(purposes?.rows[0]?.name).toBe('Boligbebyggelse - blokkbebyggelse');
  });

  test('shows a combined purpose in all its colours', () => {
    const [purposes] = planLegend([buildPlanObject({ code: '1802' }).properties], 'nb');
    expect(purposes?.rows[0]?.look.colours).toHaveLength(4);
  });

  test('parts purposes, zones, provisions, lines and points, and leaves out texts and boundaries', () => {
    const objects = [
      buildPlanObject({ kind: 'label', objectType: 'RpPåskrift' }),
      buildPlanObject({ kind: 'boundary', objectType: 'RpFormålGrense' }),
      buildPlanObject({ kind: 'legalPoint', objectType: 'RpJuridiskPunkt', code: '1242' }),
      buildPlanObject({ kind: 'legalLine', objectType: 'RpJuridiskLinje', code: '1211' }),
      buildPlanObject({ kind: 'provisionArea', objectType: 'RpBestemmelseOmråde', code: '2' }),
      buildPlanObject({ kind: 'zone', objectType: 'RpFareSone', code: '320' }),
      buildPlanObject(),
    ].map((feature) => feature.properties);
    expect(planLegend(objects, 'nb').map(({ group }) => group)).toEqual([
      'purposes',
      'zones',
      'provisions',
      'lines',
      'points',
    ]);
  });

  test('tells present from future by a row and a word of their own', () => {
    const area = { objectType: 'KpArealformålOmråde', code: '1110' };
    const objects = ['1', '2'].map((status) => buildPlanObject({ ...area, status }).properties);
    const [purposes] = planLegend(objects, 'nb');
    expect(purposes?.rows.map(({ name }) => name)).toEqual([
      'Boligbebyggelse',
      'Boligbebyggelse (framtidig)',
    ]);
    expect(purposes?.rows[0]?.look.colours).not.toEqual(purposes?.rows[1]?.look.colours);
  });

  test('names its rows as the map names what it hides', () => {
    const feature = buildPlanObject({ kind: 'zone', objectType: 'RpFareSone', code: '320' });
    const drawn = drawPlan(buildPlan(feature)).shapes.features[0]?.properties.row;
    expect(planLegend([feature.properties], 'nb')[0]?.rows[0]?.row).toBe(drawn);
  });

  test('is empty where nothing is in view', () => {
    expect(planLegend([], 'nb')).toEqual([]);
  });
});
