import type { Attribute } from '../../../../domain/plan-file.ts';

/** An attribute while its lines are still being read. */
export type OpenAttribute = { name: string; value?: string; children?: OpenAttribute[] };

/**
 * One group of a SOSI file (".KURVE 1:" up to the next single dot), as its lines say it. Coordinates are the
 * file's own numbers, three to a vertex: north, east, height (NaN where the vertex has none).
 */
export type SosiGroup = {
  readonly element: string;
  /** Serial number of the group; empty where it has none. */
  readonly number: string;
  readonly line: number;
  readonly attributes: OpenAttribute[];
  readonly coordinates: number[];
  readonly nodeMarks: (number | null)[];
  /** True once a vertex bears ...KP. */
  hasNodeMarks: boolean;
  /** What could not be read as coordinates, first case only. */
  coordinateFault?: string;
};

/** How messages and findings call a group: "FLATE 166". */
export function groupName(group: { readonly element: string; readonly number: string }): string {
  return group.number === '' ? group.element : `${group.element} ${group.number}`;
}

/** Value of the first attribute of that name at the top level of a group. */
export function topValue(attributes: readonly Attribute[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** All a FLATE says of its boundary; some programs write ..REF anew on each line. */
export function referenceText(attributes: readonly Attribute[]): string {
  return attributes
    .flatMap(({ name, value }) => (name === 'REF' && value !== undefined ? [value] : []))
    .join(' ');
}
