import type { Properties, PropertyDefinition, Site } from './collections/collection.ts';
import type { Position } from './parameters/cursor.ts';
import type { ItemsQuestion } from './parameters/read-items-question.ts';
import { shapeText } from './shape-text.ts';

/** A thing as it is given. */
export type Item = {
  readonly id: string;
  readonly geometry: ItemGeometry;
  readonly properties: Properties;
  readonly position: Position;
};

/** Where a thing is: GeoJSON text, forwarded without being read, or a shape that the text is made of. */
export type ItemGeometry =
  | { readonly text: string | null }
  | { readonly shape: Uint8Array; readonly isNorthFirst: boolean };

export function geometryText(geometry: ItemGeometry): string | null {
  return 'shape' in geometry ? shapeText(geometry.shape, geometry) : geometry.text;
}

export type Row = Record<string, unknown>;

/** A row as `selectItems` has it. */
export function itemOf(
  { collection, system }: Pick<ItemsQuestion, 'collection' | 'system'>,
  row: Row,
  site: Site,
): Item {
  const properties = propertiesOf(collection.properties, row, site);
  const position: (string | null)[] = [];
  for (let index = 0; `c${index}` in row; index++) position.push(textOf(row[`c${index}`]));
  const { shape } = row;
  const { isNorthFirst } = system;
  const geometry = shape instanceof Uint8Array ? { shape, isNorthFirst } : { text: textOf(row.geometry) };
  return { id: String(row.id), geometry, properties, position };
}

/** Properties in their order, from a row as `propertyColumns` has it for the same. */
export function propertiesOf(definitions: readonly PropertyDefinition[], row: Row, site: Site): Properties {
  const properties: Record<string, unknown> = {};
  const { read, derived } = readingOf(definitions);
  for (const { name, key, isMoment } of read) {
    const value = row[key] ?? null;
    properties[name] = isMoment ? trimmed(value) : value;
  }
  for (const { name, derive } of derived) properties[name] = derive(properties, site) ?? null;
  return properties;
}

type Reading = {
  readonly read: readonly { readonly name: string; readonly key: string; readonly isMoment: boolean }[];
  readonly derived: readonly {
    readonly name: string;
    readonly derive: NonNullable<PropertyDefinition['derive']>;
  }[];
};

const readings = new WeakMap<readonly PropertyDefinition[], Reading>();

/** How a row becomes properties, worked out once: a page has thousands. */
function readingOf(definitions: readonly PropertyDefinition[]): Reading {
  const known = readings.get(definitions);
  if (known) return known;
  const reading: Reading = {
    // What is worked out has its place among the others, so that properties come in their order.
    read: definitions.map(({ name, type }, index) => ({
      name,
      key: `p${index}`,
      isMoment: type === 'timestamp',
    })),
    derived: definitions.flatMap(({ name, derive }) => (derive ? [{ name, derive }] : [])),
  };
  readings.set(definitions, reading);
  return reading;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Without the noughts that microseconds end with. */
function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\.?0*Z$/, 'Z') : null;
}
