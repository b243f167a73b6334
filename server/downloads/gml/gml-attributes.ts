import type { Attribute } from '../../../domain/plan-file.ts';
import { xmlName, xmlText } from './xml-text.ts';

/** What an attribute tree holds that was an XML attribute; the reader puts both in one list. */
const xmlAttributes = new Set([
  ...['srsName', 'srsDimension', 'axisLabels', 'uomLabels', 'uom', 'codeSpace', 'nilReason', 'nil', 'owns'],
  ...[
    'orientation',
    'frame',
    'count',
    'numArc',
    'numDerivativesAtStart',
    'numDerivativesAtEnd',
    'numDerivativeInterior',
  ],
]);

/** Elements of GML's own namespace that stand within a plan object's properties. */
const gmlElements = new Set([
  ...[
    'Point',
    'MultiPoint',
    'LineString',
    'LinearRing',
    'Curve',
    'CompositeCurve',
    'OrientableCurve',
    'MultiCurve',
  ],
  ...[
    'Polygon',
    'PolygonPatch',
    'Surface',
    'MultiSurface',
    'CompositeSurface',
    'TriangulatedSurface',
    'Triangle',
    'Ring',
  ],
  ...[
    'pos',
    'posList',
    'coordinates',
    'pointMember',
    'pointMembers',
    'pointProperty',
    'segments',
    'baseCurve',
  ],
  ...[
    'LineStringSegment',
    'Arc',
    'ArcString',
    'Circle',
    'CircleByCenterPoint',
    'radius',
    'curveMember',
    'curveMembers',
  ],
  ...[
    'exterior',
    'interior',
    'surfaceMember',
    'surfaceMembers',
    'patches',
    'Envelope',
    'lowerCorner',
    'upperCorner',
  ],
  ...[
    'TimeInstant',
    'TimePeriod',
    'timePosition',
    'beginPosition',
    'endPosition',
    'identifier',
    'metaDataProperty',
  ],
]);

/** Attributes as elements of the application's namespace, those of GML's own under theirs. */
export function gmlElementsOf(attributes: readonly Attribute[], indent: string): string {
  return attributes.map((attribute) => elementOf(attribute, indent)).join('');
}

function elementOf({ name, value, children = [] }: Attribute, indent: string): string {
  const tag = `${gmlElements.has(name) ? 'gml' : 'app'}:${xmlName(name)}`;
  const own = children.filter(isXmlAttribute);
  const inner = children.filter((child) => !isXmlAttribute(child));
  const opening = `${indent}<${tag}${own.map(xmlAttribute).join('')}`;
  if (value === undefined && inner.length === 0) return `${opening}/>\n`;
  const text = value === undefined ? '' : xmlText(value);
  if (inner.length === 0) return `${opening}>${text}</${tag}>\n`;
  return `${opening}>${text}\n${gmlElementsOf(inner, `${indent} `)}${indent}</${tag}>\n`;
}

function isXmlAttribute({ name, children }: Attribute): boolean {
  return children === undefined && (/^(?:xlink|gml):/.test(name) || xmlAttributes.has(name));
}

function xmlAttribute({ name, value = '' }: Attribute): string {
  return ` ${name === 'nil' ? 'xsi:nil' : name}="${xmlText(value)}"`;
}
