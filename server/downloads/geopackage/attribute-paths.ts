import type { Attribute } from '../../../domain/plan-file.ts';

/**
 * Every value of an attribute tree under its path: "FELTNAVN", "UTNYTT.UTNTYP", "UTNYTT[2].UTNTYP" for the second of
 * its name. Dots, brackets and backslashes within a name stand behind a backslash. Attributes without a value have ''.
 */
export function attributePaths(
  attributes: readonly Attribute[],
): readonly (readonly [path: string, value: string])[] {
  return pathsBelow(attributes, '');
}

function pathsBelow(attributes: readonly Attribute[], above: string): (readonly [string, string])[] {
  const met = new Map<string, number>();
  return attributes.flatMap(({ name, value, children }) => {
    const time = (met.get(name) ?? 0) + 1;
    met.set(name, time);
    const path = `${above}${name.replace(/[\\.[\]]/g, '\\$&')}${time === 1 ? '' : `[${time}]`}`;
    const own: (readonly [string, string])[] =
      value !== undefined || children === undefined ? [[path, value ?? '']] : [];
    return children === undefined ? own : [...own, ...pathsBelow(children, `${path}.`)];
  });
}
