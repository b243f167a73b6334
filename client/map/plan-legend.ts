import type { Language } from '../../domain/language.ts';
import { planObjectName } from '../../domain/plan-codes/plan-object-name.ts';
import { type ObjectLook, objectLook } from '../../domain/plan-look/object-look.ts';
import type { PlanObjectKind } from '../../domain/plan-objects/plan-object-reading.ts';
import type { PlanObjectProperties } from './map-data.ts';
import { legendRow } from './plan-drawing.ts';

export type LegendRow = {
  /** Names the row in `MapDisplay.hiddenRows`. */
  readonly row: string;
  /** How it is drawn: the same facts as the map draws from. */
  readonly look: ObjectLook;
  /** What it is in plain words. */
  readonly name: string;
  readonly code: string | null;
  readonly count: number;
};

type LegendGroupName = 'purposes' | 'zones' | 'provisions' | 'lines' | 'points' | 'boundary';
export type LegendGroup = { readonly group: LegendGroupName; readonly rows: readonly LegendRow[] };

const GROUPS: Readonly<Partial<Record<PlanObjectKind, LegendGroupName>>> = {
  landUse: 'purposes',
  zone: 'zones',
  provisionArea: 'provisions',
  temporaryArea: 'provisions',
  legalLine: 'lines',
  height: 'lines',
  legalPoint: 'points',
  planArea: 'boundary',
};
const GROUP_ORDER: readonly LegendGroupName[] = [
  'purposes',
  'zones',
  'provisions',
  'lines',
  'points',
  'boundary',
];

/** The legend of these objects and no others: one row for each purpose, zone, line and symbol among them. */
export function planLegend(
  objects: readonly PlanObjectProperties[],
  language: Language,
): readonly LegendGroup[] {
  const rows = new Map<string, LegendRow & { readonly group: LegendGroupName }>();
  for (const object of objects) {
    const group = GROUPS[object.kind];
    if (!group) continue;
    const row = legendRow(object);
    const known = rows.get(row);
    rows.set(row, known ? { ...known, count: known.count + 1 } : { ...newRow(object, row, language), group });
  }
  return GROUP_ORDER.flatMap((group) => {
    const ofGroup = [...rows.values()].filter((row) => row.group === group);
    ofGroup.sort(
      (a, b) => (a.code ?? '').localeCompare(b.code ?? '') || a.name.localeCompare(b.name, language),
    );
    return ofGroup.length > 0 ? [{ group, rows: ofGroup.map(({ group: _, ...row }) => row) }] : [];
  });
}

function newRow(object: PlanObjectProperties, row: string, language: Language): LegendRow {
  // A plan type or a paragraph is no code that a reader of the map would look for.
  const isCoded = object.kind === 'landUse' || object.kind === 'zone' || object.kind.startsWith('legal');
  const code = isCoded ? (object.code ?? null) : null;
  const look = objectLook(object.kind, object);
  return { row, look, name: planObjectName(object, language), code, count: 1 };
}
