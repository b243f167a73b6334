import type { Attribute } from '../../../domain/plan-file.ts';
import { gmlNameOf, gmlTypeOf } from '../names/sosi-and-gml-names.ts';

/**
 * Attributes of SOSI under the names and in the nesting of GML: identifikasjon/Identifikasjon/lokalId, dates as XML
 * has them. Names that we know no other for stand as they are.
 */
export function toGmlAttributes(attributes: readonly Attribute[]): Attribute[] {
  return attributes.filter(({ name }) => name !== 'OBJTYPE').map((attribute) => toGml(attribute));
}

function toGml({ name, value, children }: Attribute): Attribute {
  const gmlName = gmlNameOf.get(name) ?? name;
  const type = gmlTypeOf.get(gmlName);
  if (gmlName === 'kvalitet' && children === undefined) return quality(value ?? '');
  const inner = children?.flatMap((child) => {
    const one = toGml(child);
    return child.name === 'KOMM' ? [administrativeUnit(one)] : [one];
  });
  const plain = value === undefined ? {} : { value: gmlName.endsWith('dato') ? xmlDate(value) : value };
  if (inner === undefined) return { name: gmlName, ...plain };
  return {
    name: gmlName,
    ...plain,
    children: type === undefined ? inner : [{ name: type, children: inner }],
  };
}

/** `..KVALITET 82 10` is method, then accuracy in centimetres, then what GML has no place for here. */
function quality(value: string): Attribute {
  const [method = '', accuracy, ...rest] = value.split(/\s+/);
  const children: Attribute[] = [{ name: 'målemetode', value: method }];
  if (accuracy !== undefined && accuracy !== '*') children.push({ name: 'nøyaktighet', value: accuracy });
  if (rest.some((word) => word !== '*')) children.push({ name: 'synbarhet', value: rest.join(' ') });
  return { name: 'kvalitet', children: [{ name: 'Posisjonskvalitet', children }] };
}

function administrativeUnit(number: Attribute): Attribute {
  return { name: 'administrativEnhet', children: [{ name: 'AdministrativEnhetskode', children: [number] }] };
}

/** 20240408 and 20240408101200 as XML's dates; others as they are. */
function xmlDate(value: string): string {
  const match = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/.exec(value);
  if (!match) return value;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}
