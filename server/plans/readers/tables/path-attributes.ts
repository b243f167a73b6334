import type { Attribute } from '../../../../domain/plan-file.ts';

type OpenAttribute = { readonly name: string; value?: string; children?: OpenAttribute[] };

/** Attributes of one level, the same by name and place, and the place of each among those of its name. */
type Level = {
  readonly list: OpenAttribute[];
  readonly met: Map<string, OpenAttribute>;
  readonly times: Map<OpenAttribute, number>;
};

const deepestPath = 64;

/**
 * An attribute tree of values under their paths ("UTNYTT[2].UTNTYP"), as our own GeoPackages name their columns;
 * what stands first comes first.
 */
export function attributesOfPaths(
  values: readonly (readonly [path: string, value: string])[],
): readonly Attribute[] {
  const levels = new WeakMap<OpenAttribute, Level>();
  const top = levelOf([]);
  for (const [path, value] of values) {
    const steps = stepsOf(path).slice(0, deepestPath);
    let level = top;
    for (const [index, { name, time }] of steps.entries()) {
      const attribute = attributeOf(level, name, time);
      if (index === steps.length - 1) attribute.value = value;
      else {
        attribute.children ??= [];
        const below: Level = levels.get(attribute) ?? levelOf(attribute.children);
        levels.set(attribute, below);
        level = below;
      }
    }
  }
  return top.list;
}

function levelOf(list: OpenAttribute[]): Level {
  return { list, met: new Map(), times: new Map() };
}

function attributeOf({ list, met, times }: Level, name: string, time: number): OpenAttribute {
  const key = `${time}/${name}`;
  const found = met.get(key);
  if (found) return found;
  const made = { name };
  met.set(key, made);
  times.set(made, time);
  // The second of a name may have a column before the first has one.
  const later = list.findIndex((other) => other.name === name && (times.get(other) ?? 0) > time);
  list.splice(later < 0 ? list.length : later, 0, made);
  return made;
}

function stepsOf(path: string): readonly { readonly name: string; readonly time: number }[] {
  const steps = path.match(/(?:\\.|[^\\.])+/gs) ?? [];
  return steps.map((step) => {
    const [, name = step, time = '1'] = /^((?:\\.|[^\\[\]])*)(?:\[(\d{1,4})\])?$/s.exec(step) ?? [];
    return { name: name.replace(/\\(.)/gs, '$1'), time: Number(time) };
  });
}
