import type { PlanFamily } from './drawing/object-types.ts';
import type {
  CurveUse,
  DrawnCurve,
  DrawnMark,
  DrawnProperties,
  DrawnSurface,
  PlanDrawing,
} from './drawing/plan-drawing.ts';
import type { Point } from './drawing/point.ts';

type Group = { readonly element: string; readonly lines: readonly string[] };

/**
 * A SOSI 4.5 file of the drawing: UTF-8, KOORDSYS 22 (EPSG:25832), centimetres. Curves come first and
 * carry the geometry; areas refer to them with signed numbers, holes in brackets.
 * @param updated the day of the last change, YYYYMMDD
 */
export function writeSosi(drawing: PlanDrawing, updated: string): Buffer {
  const common = commonAttributes(drawing, updated);
  const groups = [
    ...drawing.curves.map((curve) => curveGroup(curve, common)),
    ...drawing.surfaces.map((surface) => surfaceGroup(drawing, surface, common)),
    ...drawing.marks.map((mark) => markGroup(mark, common)),
  ];
  const numbered = groups.map(({ element, lines }, index) =>
    [`.${element} ${index + 1}:`, ...lines].join('\n'),
  );
  return Buffer.from(`${[header(drawing), ...numbered, '.SLUTT'].join('\n')}\n`, 'utf8');
}

/** Lines that every object of the plan bears. */
type CommonAttributes = {
  readonly family: PlanFamily;
  readonly plan: readonly string[];
  identity(localId: string): string[];
};

function commonAttributes({ identity, family }: PlanDrawing, updated: string): CommonAttributes {
  const { municipalityNumber, planId, version } = identity;
  return {
    family,
    plan: ['..NASJONALAREALPLANID', `...KOMM ${municipalityNumber}`, `...PLANID ${planId}`],
    identity: (localId) => [
      `..OPPDATERINGSDATO ${updated}`,
      '..KVALITET 82',
      '..IDENT',
      `...LOKALID ${localId}`,
      `...NAVNEROM http://data.geonorge.no/${municipalityNumber}/Reguleringsplaner/so`,
      `...VERSJONID ${version}`,
    ],
  };
}

function header(drawing: PlanDrawing): string {
  const points = drawing.curves.flatMap(({ segment }) => segment.positions);
  const easts = points.map(([east]) => east);
  const norths = points.map(([, north]) => north);
  const least = (values: number[]) => Math.floor(values.reduce((a, b) => Math.min(a, b)));
  const most = (values: number[]) => Math.ceil(values.reduce((a, b) => Math.max(a, b)));
  return [
    '.HODE',
    '..TEGNSETT UTF-8',
    '..TRANSPAR',
    '...KOORDSYS 22',
    '...VERT-DATUM NN2000',
    '...ORIGO-NØ 0 0',
    '...ENHET 0.01',
    '..OMRÅDE',
    `...MIN-NØ ${least(norths)} ${least(easts)}`,
    `...MAX-NØ ${most(norths)} ${most(easts)}`,
    '..SOSI-VERSJON 4.5',
    '..SOSI-NIVÅ 4',
    drawing.family === 'municipal'
      ? '..OBJEKTKATALOG Kommuneplan 20190401 * Arealplan Kommuneplan'
      : '..OBJEKTKATALOG Regplanforslag 20190401 * Arealplan Reguleringsplanforslag',
    '! Oppdiktet plan, laget som eksempel',
  ].join('\n');
}

function curveGroup(curve: DrawnCurve, common: CommonAttributes): Group {
  const [first, ...others] = curve.segment.positions.map(([east, north]) => coordinate([east, north]));
  const last = others.pop();
  const isBoundary = curve.properties.kind === 'boundary';
  const node = isBoundary ? ' ...KP 1' : '';
  return {
    element: curve.segment.kind === 'arc' ? 'BUEP' : 'KURVE',
    lines: [
      `..OBJTYPE ${curve.objectType}`,
      ...propertyLines(curve.properties, common.family),
      ...(isBoundary ? [] : [...common.plan, '..VERTNIV 2']),
      ...common.identity(curve.localId),
      '..NØ',
      `${first}${node}`,
      '..NØ',
      ...others,
      `${last}${node}`,
    ],
  };
}

function surfaceGroup(drawing: PlanDrawing, surface: DrawnSurface, common: CommonAttributes): Group {
  const [exterior = [], ...holes] = surface.rings.map(references);
  const plan = surface.properties.kind === 'plan-area' ? planLines(drawing) : [];
  return {
    element: 'FLATE',
    lines: [
      `..OBJTYPE ${surface.objectType}`,
      ...propertyLines(surface.properties, common.family),
      ...common.plan,
      ...plan,
      `..VERTNIV ${surface.level}`,
      ...common.identity(surface.localId),
      ...wrapped('..REF', [...exterior, ...holes.map((hole) => `(${hole.join(' ')})`)]),
      '..NØ',
      coordinate(surface.inside),
    ],
  };
}

function markGroup(mark: DrawnMark, common: CommonAttributes): Group {
  return {
    element: mark.properties.kind === 'label' ? 'TEKST' : 'SYMBOL',
    lines: [
      `..OBJTYPE ${mark.objectType}`,
      ...propertyLines(mark.properties, common.family),
      '..VERTNIV 2',
      ...common.plan,
      ...common.identity(mark.localId),
      '..NØ',
      ...[mark.at, mark.start, mark.end].map(coordinate),
    ],
  };
}

function planLines({ identity }: PlanDrawing): string[] {
  const { former } = identity;
  return [
    `..PLANNAVN "${identity.name}"`,
    `..PLANTYPE ${identity.planType}`,
    `..PLANSTAT ${identity.planStatus}`,
    '..LOVREFERANSE 6',
    '..PLANBEST 1',
    `..FORSLAGSSTILLERTYPE ${identity.proposerType}`,
    ...(former
      ? [
          `..OPPRINNELIGPLANID ${former.planId}`,
          `..OPPRINNELIGADMINISTRATIVENHET ${former.municipalityNumber}`,
        ]
      : []),
  ];
}

/** The attributes of one object under their SOSI names. */
function propertyLines(properties: DrawnProperties, family: PlanFamily): string[] {
  const act = family === 'municipal' ? 'KP' : 'RP';
  switch (properties.kind) {
    case 'boundary':
    case 'plan-area':
      return [];
    case 'purpose': {
      const { code, fieldName, ownership, utilisation, status } = properties;
      return [
        `..${act}AREALFORMÅL ${code}`,
        ...(status ? [`..AREALST ${status}`] : []),
        ...(fieldName ? [`..${family === 'municipal' ? 'OMRÅDENAVN' : 'FELTNAVN'} ${fieldName}`] : []),
        ...(ownership ? [`..EIERFORM ${ownership}`] : []),
        ...(utilisation
          ? ['..UTNYTT', `...UTNTYP ${utilisation.type}`, `...UTNTALL ${utilisation.value}`]
          : []),
      ];
    }
    case 'zone':
      return [
        `..${act}${properties.zone.toUpperCase()} ${properties.code}`,
        `..HENSYNSONENAVN ${properties.name}`,
      ];
    case 'provision-area':
      return [
        `..BESTEMMELSEOMRNAVN ${properties.name}`,
        ...(properties.temporary ? [] : [`..${act}BESTEMMELSEHJEMMEL ${properties.basis}`]),
      ];
    case 'legal-line':
      return properties.transportStatus
        ? [`..KPSAMFERDSELLINJE ${properties.code}`, `..AREALST ${properties.transportStatus}`]
        : [`..${act}JURLINJE ${properties.code}`];
    case 'legal-point':
      return [`..${family === 'municipal' ? 'KPSAMFERDSELPUNKT' : 'RPJURPUNKT'} ${properties.code}`];
    case 'height':
      return ['..HØYDEFRAPLANBEST', `...REGULERTHØYDE ${properties.height}`, '...HØYDE-REF NN2000'];
    case 'label':
      return [`..${act}PÅSKRIFTTYPE ${properties.labelKind}`, `..STRENG "${properties.text}"`];
  }
}

function references(ring: readonly CurveUse[]): string[] {
  return ring.map(({ curve, reversed }) => `:${reversed ? '-' : ''}${curve + 1}`);
}

/** SOSI lines stay short: a long list goes on in the next line. */
function wrapped(name: string, words: readonly string[]): string[] {
  const lines = [name];
  for (const word of words.flatMap((list) => list.split(' '))) {
    const line = lines.at(-1) ?? name;
    if (line.length + word.length < 100) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** North before east, in centimetres. */
function coordinate([east, north]: Point): string {
  return `${Math.round(north * 100)} ${Math.round(east * 100)}`;
}
