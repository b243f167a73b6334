/** A field that a provision names and the plan map lacks. */
export type ProvisionWithoutField = {
  /** The clause as the planner numbers it, e.g. «§ 2.1». */
  readonly clause: string;
  readonly field: string;
};

/**
 * Field names that provisions say they govern and no object of the plan bears: a slip of the pen, or an area that
 * was renamed. Letter case, spaces and the marks of ownership (o_, f_) are not looked at, and «BFS1-3» or «BFS1–BFS3»
 * stands for each of the three.
 */
export function provisionsWithoutField(
  provisions: readonly { readonly clause: string; readonly governs: readonly string[] }[],
  names: readonly (string | null | undefined)[],
): readonly ProvisionWithoutField[] {
  const known = new Set(names.flatMap((name) => (name ? [fold(name)] : [])));
  return provisions.flatMap(({ clause, governs }) =>
    governs
      .flatMap(expandRange)
      .filter((field) => field.trim() !== '' && !known.has(fold(field)))
      .map((field) => ({ clause, field })),
  );
}

/** More fields than this in one range is no range. */
const longestRange = 100;

function expandRange(field: string): readonly string[] {
  const match = /^(.*?)(\d{1,4})\s*[-–]\s*(?:(\D*?))(\d{1,4})$/.exec(field.trim());
  const [, start = '', from = '', secondStart = '', to = ''] = match ?? [];
  const [first, last] = [Number(from), Number(to)];
  const isRange = match !== null && (secondStart === '' || fold(secondStart) === fold(start));
  if (!isRange || last < first || last - first > longestRange) return [field];
  return Array.from({ length: last - first + 1 }, (_, index) => `${start}${first + index}`);
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^[of]_/, '');
}
