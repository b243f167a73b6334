import type { CurveSegment, Position } from '../../../domain/plan-file.ts';
import { localIdOf } from './drawing/local-id.ts';
import type { CurveUse, DrawnCurve, DrawnMark, DrawnSurface, PlanDrawing } from './drawing/plan-drawing.ts';
import type { Point } from './drawing/point.ts';
import { direction } from './drawing/point.ts';
import { element, nested, simple } from './gml-elements.ts';
import { propertyElements } from './gml-properties.ts';

const namespace = 'http://skjema.geonorge.no/SOSI/produktspesifikasjon/Reguleringsplanforslag/5.0';
const schema = `${namespace.replace('/SOSI/', '/SOSITEST/')}/reguleringsplanforslag-5.0_rev20211104.xsd`;
const crs = 'srsName="http://www.opengis.net/def/crs/EPSG/0/25832" srsDimension="2"';

/**
 * A GML 3.2.1 file of the drawing after Reguleringsplanforslag 5.0, EPSG:25832, east before north. Areas
 * are Surface/PolygonPatch/Ring whose curves are xlinks to the boundary objects; arcs stay arcs.
 * @param updated the day of the last change, YYYYMMDD
 */
export function writeGml(drawing: PlanDrawing, updated: string): Buffer {
  const sheet = new GmlSheet(drawing, updated);
  const members = [
    sheet.plan(),
    ...drawing.surfaces.map((surface) => sheet.surface(surface)),
    ...drawing.curves.map((curve) => sheet.curve(curve)),
    ...drawing.marks.map((mark) => sheet.mark(mark)),
  ];
  const text = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- Oppdiktet plan, laget som eksempel -->',
    `<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:app="${namespace}" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schema}" gml:id="_${localIdOf(drawing.slug, 'collection')}">`,
    envelope(drawing),
    ...members.map((member) => `<gml:featureMember>\n${member}\n</gml:featureMember>`),
    '</gml:FeatureCollection>',
    '',
  ];
  return Buffer.from(text.join('\n'), 'utf8');
}

class GmlSheet {
  private readonly drawing: PlanDrawing;
  private readonly changed: string;

  constructor(drawing: PlanDrawing, updated: string) {
    this.drawing = drawing;
    this.changed = `${updated.slice(0, 4)}-${updated.slice(4, 6)}-${updated.slice(6, 8)}T00:00:00`;
  }

  plan(): string {
    const { identity } = this.drawing;
    const { former } = identity;
    return feature('Arealplan', this.planId(), [
      this.identity(localIdOf(this.drawing.slug, 'Arealplan')),
      nested(
        ['nasjonalArealplanId', 'NasjonalArealplanId'],
        [
          nested(
            ['administrativEnhet', 'AdministrativEnhetskode'],
            [simple('kommunenummer', identity.municipalityNumber)],
          ),
          simple('planidentifikasjon', identity.planId),
        ],
      ),
      simple('plantype', identity.planType),
      simple('plannavn', identity.name),
      simple('planstatus', identity.planStatus),
      simple('omPlanbestemmelser', '1'),
      simple('lovreferanse', '6'),
      ...(former
        ? [
            simple('opprinneligPlanId', former.planId),
            simple('opprinneligAdministrativEnhet', former.municipalityNumber),
          ]
        : []),
      simple('forslagsstillerType', identity.proposerType),
      simple('versjonsnummer', String(identity.version)),
      ...this.drawing.surfaces.filter(isPlanArea).map((area) => link('rpOmråde', area.localId)),
    ]);
  }

  surface(surface: DrawnSurface): string {
    const { localId, properties, level } = surface;
    const isWhole = properties.kind === 'plan-area';
    return feature(surface.objectType, localId, [
      this.identity(localId),
      element('område', surfaceGeometry(this.drawing, surface)),
      ...propertyElements(properties),
      ...(isWhole ? [simple('vertikalnivå', String(level)), `<app:arealplan ${href(this.planId())}/>`] : []),
      ...(isWhole ? [] : this.planAreaLink(level)),
    ]);
  }

  curve(curve: DrawnCurve): string {
    const isBoundary = curve.properties.kind === 'boundary';
    return feature(curve.objectType, curve.localId, [
      this.identity(curve.localId),
      element(isBoundary ? 'grense' : 'senterlinje', curveGeometry(curve)),
      ...propertyElements(curve.properties),
      ...(isBoundary ? [] : this.planAreaLink(2)),
    ]);
  }

  mark(mark: DrawnMark): string {
    const [x, y] = direction(mark.start, mark.end);
    const isLabel = mark.properties.kind === 'label';
    const place = (at: Point) =>
      `<gml:Point gml:id="_${mark.localId}-0" ${crs}><gml:pos>${at[0].toFixed(2)} ${at[1].toFixed(2)}</gml:pos></gml:Point>`;
    const reading = isLabel
      ? element('tekstplassering', lineString(`_${mark.localId}-1`, [mark.start, mark.end]))
      : `<app:symbolretning ${crs}>${x.toFixed(6)} ${y.toFixed(6)}</app:symbolretning>`;
    return feature(mark.objectType, mark.localId, [
      this.identity(mark.localId),
      element('posisjon', place(mark.at)),
      reading,
      ...propertyElements(mark.properties),
      ...(isLabel ? [] : this.planAreaLink(2)),
    ]);
  }

  private planId(): string {
    return localIdOf(this.drawing.slug, 'Arealplan');
  }

  private planAreaLink(level: number): string[] {
    const area = this.drawing.surfaces.find((surface) => isPlanArea(surface) && surface.level === level);
    return area ? [link('planområde', area.localId)] : [];
  }

  private identity(localId: string): string {
    const { municipalityNumber, version } = this.drawing.identity;
    return [
      nested(
        ['identifikasjon', 'Identifikasjon'],
        [
          simple('lokalId', localId),
          simple('navnerom', `http://data.geonorge.no/${municipalityNumber}/Reguleringsplaner/so`),
          simple('versjonId', String(version)),
        ],
      ),
      simple('oppdateringsdato', this.changed),
    ].join('\n');
  }
}

function isPlanArea({ properties }: DrawnSurface): boolean {
  return properties.kind === 'plan-area';
}

function envelope({ curves }: PlanDrawing): string {
  const positions = curves.flatMap(({ segment }) => segment.positions);
  const corner = (pick: (a: number, b: number) => number) =>
    [positions.map(([east]) => east), positions.map(([, north]) => north)]
      .map((values) => values.reduce((a, b) => pick(a, b)).toFixed(2))
      .join(' ');
  return `<gml:boundedBy><gml:Envelope ${crs}><gml:lowerCorner>${corner(Math.min)}</gml:lowerCorner><gml:upperCorner>${corner(Math.max)}</gml:upperCorner></gml:Envelope></gml:boundedBy>`;
}

function curveGeometry({ localId, segment }: DrawnCurve): string {
  const id = curveId(localId);
  if (segment.kind === 'line') return lineString(id, segment.positions);
  const arc = `<gml:Arc><gml:posList>${positionList(segment.positions)}</gml:posList></gml:Arc>`;
  return `<gml:Curve gml:id="${id}" ${crs}><gml:segments>${arc}</gml:segments></gml:Curve>`;
}

function surfaceGeometry(drawing: PlanDrawing, { localId, rings }: DrawnSurface): string {
  const ring = (uses: readonly CurveUse[]) =>
    `<gml:Ring>${uses.map((use) => curveMember(drawing.curves, use)).join('')}</gml:Ring>`;
  const [exterior = [], ...holes] = rings;
  const patch = [
    `<gml:exterior>${ring(exterior)}</gml:exterior>`,
    ...holes.map((hole) => `<gml:interior>${ring(hole)}</gml:interior>`),
  ].join('');
  return `<gml:Surface gml:id="_${localId}-0" ${crs}><gml:patches><gml:PolygonPatch>${patch}</gml:PolygonPatch></gml:patches></gml:Surface>`;
}

/** A boundary by reference; walked backwards it is an OrientableCurve over the same reference. */
function curveMember(curves: readonly DrawnCurve[], { curve, reversed }: CurveUse): string {
  const target = href(`${curves[curve]?.localId ?? ''}-0`);
  if (!reversed) return `<gml:curveMember ${target}/>`;
  return `<gml:curveMember><gml:OrientableCurve orientation="-"><gml:baseCurve ${target}/></gml:OrientableCurve></gml:curveMember>`;
}

function feature(name: string, localId: string, parts: readonly string[]): string {
  return `<app:${name} gml:id="_${localId}">\n${parts.join('\n')}\n</app:${name}>`;
}

function link(name: string, localId: string): string {
  return `<app:${name} ${href(localId)}/>`;
}

function href(id: string): string {
  return `xlink:type="simple" xlink:href="#_${id}"`;
}

function curveId(localId: string): string {
  return `_${localId}-0`;
}

function lineString(id: string, positions: readonly (Position | Point)[]): string {
  return `<gml:LineString gml:id="${id}" ${crs}><gml:posList>${positionList(positions)}</gml:posList></gml:LineString>`;
}

function positionList(positions: CurveSegment['positions'] | readonly (Position | Point)[]): string {
  return positions.map(([east, north]) => `${east.toFixed(2)} ${north.toFixed(2)}`).join(' ');
}
