import { attributeText } from '../../../../domain/plan-attributes.ts';
import type { DeliveredGeometry, PlanFileObject } from '../../../../domain/plan-file.ts';
import { attributesOfPaths } from '../tables/path-attributes.ts';
import { rowToObject, type TableRow } from '../tables/row-to-object.ts';
import { ownPaths } from './attribute-mark.ts';

/** A row of a table that we wrote: attributes under the names and in the nesting they were delivered with. */
export function ownRowToObject(row: TableRow, paths: ReadonlyMap<string, string>): PlanFileObject {
  const values = row.columns.flatMap(([column, value]): (readonly [string, string])[] => {
    const path = paths.get(column);
    return path === undefined ? [] : [[path, value]];
  });
  const others = values.filter(([path]) => path === ownPaths.others).flatMap(([, text]) => parseOthers(text));
  const said = (name: string) => values.find(([path]) => path === name)?.[1];
  const attributes = attributesOfPaths([...values.filter(([path]) => !path.startsWith('[')), ...others]);
  const localId = attributeText(attributes, 'lokalId', 'LOKALID');
  return {
    element: rowToObject(row).element,
    geometry: alone(row.geometry),
    number: said(ownPaths.number) ?? row.id,
    objectType: (said(ownPaths.type) ?? row.layer).slice(0, 120),
    attributes,
    ...(localId !== undefined && { localId }),
  };
}

/** Where some rows of a table hold several lines, all are written so; one line is one again. */
function alone(geometry: DeliveredGeometry | null): DeliveredGeometry | null {
  const [only] = geometry?.type === 'curves' && geometry.curves.length === 1 ? geometry.curves : [];
  return only === undefined ? geometry : { type: 'curve', curve: only };
}

/** What a table of too many names holds in one column: a JSON object of paths and values. */
function parseOthers(text: string): readonly (readonly [path: string, value: string])[] {
  try {
    const others: unknown = JSON.parse(text);
    // Written by someone else; the other columns stand.
    return isTexts(others) ? Object.entries(others) : [];
  } catch {
    return [];
  }
}

/** By hand: the library that checks shapes elsewhere takes a third of the time in which a reading process starts. */
function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}
