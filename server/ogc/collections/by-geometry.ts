import { sql } from 'drizzle-orm';
import type { Texts } from '../../../domain/language.ts';
import type { Collection, GeometryFormat, GeometryKind } from './collection.ts';

type Kind = {
  readonly kind: GeometryKind;
  readonly dimension: number;
  readonly format: GeometryFormat;
  readonly names: Texts;
};

const kinds: readonly Kind[] = [
  {
    kind: 'areas',
    dimension: 2,
    format: 'geometry-polygon-or-multipolygon',
    names: { nb: 'flater', nn: 'flater', en: 'areas' },
  },
  {
    kind: 'lines',
    dimension: 1,
    format: 'geometry-linestring-or-multilinestring',
    names: { nb: 'linjer', nn: 'linjer', en: 'lines' },
  },
  {
    kind: 'points',
    dimension: 0,
    format: 'geometry-point-or-multipoint',
    names: { nb: 'punkter', nn: 'punkt', en: 'points' },
  },
];

/**
 * A collection's things again in three, each of one kind of geometry; what has none is in the whole alone. A map program
 * takes one kind a layer, and QGIS takes it from the first ten things.
 */
export function byGeometry(whole: Collection, thing: 'comment' | 'plan-object'): readonly Collection[] {
  // How a page of a box is found, and what lies packed, is of all kinds together.
  const { pageOfBox: _, pieces: _pieces, ...same } = whole;
  return kinds.map(({ kind, dimension, format, names }) => ({
    ...same,
    id: `${thing}-${kind}`,
    partOf: `${thing}s`,
    from: sql`(
      select * from ${whole.from} where st_dimension(item.geom) = ${sql.raw(String(dimension))}
    ) as item`,
    title: joined(whole.title, ': ', names),
    geometryFormat: format,
    tiles: [],
  }));
}

function joined(one: Texts, between: string, other: Texts): Texts {
  const { nb, nn, en } = one;
  return {
    nb: nb + between + other.nb,
    nn: nn + between + other.nn,
    en: en + between + other.en,
  };
}
