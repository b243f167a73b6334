import type { Language } from '../../domain/language.ts';
import { planObjectName } from '../../domain/plan-codes/plan-object-name.ts';
import { isFuture } from '../../domain/plan-look/drawn-object.ts';
import type { SheetFeature } from '../cartography/sheet-feature.ts';

/** A row of a print's legend: one of the objects, to draw the swatch of, and its words. */
export type LegendRow = { readonly sample: SheetFeature; readonly text: string };

const kindsInOrder: readonly SheetFeature['kind'][] = [
  'landUse',
  'zone',
  'provisionArea',
  'temporaryArea',
  'legalLine',
  'height',
  'legalPoint',
  'planArea',
];

/** What the sheet shows, each code once, in the order of a plan map's own legend. */
export function sheetLegend(features: readonly SheetFeature[], language: Language): LegendRow[] {
  const rows = new Map<string, SheetFeature>();
  for (const feature of features) {
    if (!kindsInOrder.includes(feature.kind)) continue;
    const key = [feature.kind, feature.objectType, feature.code, isFuture(feature)].join('/');
    if (!rows.has(key)) rows.set(key, feature);
  }
  return [...rows.values()]
    .sort(
      (one, other) =>
        kindsInOrder.indexOf(one.kind) - kindsInOrder.indexOf(other.kind) ||
        (one.code ?? '').localeCompare(other.code ?? '', 'nb', { numeric: true }),
    )
    .map((sample) => ({ sample, text: textOf(sample, language) }));
}

function textOf(feature: SheetFeature, language: Language): string {
  const name = planObjectName(feature, language);
  return feature.code && feature.kind !== 'planArea' ? `${name} (${feature.code})` : name;
}
