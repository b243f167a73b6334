import type { Language, Texts } from '../../../domain/language.ts';

/** One finding as a check's report has it, of today or of an earlier version. */
export type ImportFinding = {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly object: string | null;
  /** Bokmål, where the rule has no other words. */
  readonly message: string;
  readonly texts?: Texts | undefined;
  /** Longitude, latitude. */
  readonly position?: readonly [number, number] | undefined;
  /** West, south, east, north. */
  readonly bbox?: readonly [number, number, number, number] | undefined;
};

/** The groups that the list of findings can be narrowed to, the gravest first. */
export const findingGroups = ['error', 'warning', 'mended', 'info'] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** What the import put right by itself, so that nobody wonders why the map differs from the file. */
const mendedCodes = new Set([
  'arc-is-straight',
  'axes-swapped',
  'bad-bytes',
  'charset-overruled',
  'geometry-mended',
  'hole-without-brackets',
  'reference-turned',
  'repeated-point',
  'ring-direction',
  'ring-gap-closed',
]);

export function groupOf({ severity, code }: Pick<ImportFinding, 'severity' | 'code'>): FindingGroup {
  if (severity === 'error') return 'error';
  return mendedCodes.has(code) ? 'mended' : severity;
}

export function findingWords({ texts, message }: ImportFinding, language: Language): string {
  return texts?.[language] ?? message;
}

/** Whether a map can go there: to a place, an extent, or an object by its name in the file. */
export function hasPlace({ position, bbox, object }: ImportFinding): boolean {
  return position !== undefined || bbox !== undefined || object !== null;
}
