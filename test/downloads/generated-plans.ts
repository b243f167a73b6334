import fc from 'fast-check';
import type {
  Attribute,
  CurveReference,
  CurveSegment,
  DeliveredRing,
  PlanFile,
  PlanFileObject,
  Position,
} from '../../domain/plan-file.ts';
import { reverseCurve } from '../../server/plans/geometry/curve-ends.ts';

/** A place in millimetres from a corner of UTM zone 32. */
const millimetres = fc.tuple(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 5_000_000 }));
const toPosition = ([east, north]: readonly [number, number]): Position => [
  (560_000_000 + east) / 1000,
  (6_570_000_000 + north) / 1000,
];

const sosiName = fc.constantFrom('FELTNAVN', 'BESKRIVELSE', 'UTNYTT', 'RPAREALFORMÅL', 'EIERFORM', 'X-1');
const gmlName = fc.constantFrom('feltnavn', 'beskrivelse', 'utnytting', 'arealformål', 'Utnytting', 'æøå');
/** Any text as a SOSI file can hold it: one line, no space around it, no quotes around it. */
const sosiText = fc
  .oneof(
    fc.constantFrom('B1', 'o_SKV1', '§ 12-7 nr. 1', "O'Brien", 'a ! b', '..NØ 1', '"sitat" her', '16'),
    fc.string(),
  )
  .map((text) =>
    text
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .replaceAll('"', '”')
      .trim(),
  )
  .filter((text) => text !== '' && !/^'.*'$/.test(text));
const anyText = fc
  .oneof(sosiText, fc.string({ unit: 'grapheme' }))
  .map((text) => text.trim())
  .filter((text) => text !== '');

function attributesOf(
  name: fc.Arbitrary<string>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<readonly Attribute[]> {
  const { tree } = fc.letrec<{ tree: readonly Attribute[]; one: Attribute }>((tie) => ({
    tree: fc.array(tie('one'), { maxLength: 4, depthIdentifier: 'tree' }),
    one: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'tree' },
      fc.record({ name, value: text }),
      fc.record({ name, children: tie('tree').filter((children) => children.length > 0) }),
    ),
  }));
  return tree;
}

type Ring = {
  readonly corners: readonly Position[];
  readonly turns: readonly boolean[];
  readonly bulges: readonly boolean[];
};

/** Corners on a rough circle, in order, so that the ring never crosses itself; each side is a curve of its own. */
const ring: fc.Arbitrary<Ring> = fc
  .record({
    centre: millimetres,
    corners: fc.integer({ min: 3, max: 7 }),
    radius: fc.integer({ min: 20_000, max: 400_000 }),
  })
  .chain(({ centre: [east, north], corners, radius }) =>
    fc.record({
      corners: fc.constant(
        Array.from({ length: corners }, (_, index): Position => {
          const angle = (2 * Math.PI * index) / corners;
          return toPosition([
            east + Math.round(radius * Math.cos(angle)),
            north + Math.round(radius * Math.sin(angle)),
          ]);
        }),
      ),
      turns: fc.array(fc.boolean(), { minLength: corners, maxLength: corners }),
      bulges: fc.array(fc.boolean(), { minLength: corners, maxLength: corners }),
    }),
  );

type Style = {
  readonly curveElement: (isArc: boolean) => string;
  readonly surfaceElement: string;
  readonly number: (index: number) => string;
};

/** The sides of a ring as boundary objects, and the ring that refers to them. */
function toObjects({ corners, turns, bulges }: Ring, first: number, style: Style) {
  const references: CurveReference[] = [];
  const segments: CurveSegment[] = [];
  const objects = corners.map((start, index): PlanFileObject => {
    const end = corners[(index + 1) % corners.length] ?? start;
    const middle: Position = [
      Math.round((start[0] + end[0]) * 500 + (end[1] - start[1]) * 100) / 1000,
      Math.round((start[1] + end[1]) * 500 - (end[0] - start[0]) * 100) / 1000,
    ];
    const isArc = bulges[index] === true;
    const along: CurveSegment = isArc
      ? { kind: 'arc', positions: [start, middle, end] }
      : { kind: 'line', positions: [start, middle, end] };
    const reversed = turns[index] === true;
    segments.push(along);
    const number = style.number(first + index);
    references.push({ number, reversed });
    const curve = reversed ? reverseCurve({ segments: [along] }) : { segments: [along] };
    return {
      number,
      objectType: 'RpFormålGrense',
      element: style.curveElement(isArc),
      attributes: [],
      geometry: { type: 'curve', curve },
    };
  });
  const whole: DeliveredRing = { curve: { segments }, references };
  return { objects, whole };
}

type Parts = {
  readonly rings: readonly { readonly ring: Ring; readonly attributes: readonly Attribute[] }[];
  readonly labels: readonly {
    readonly places: readonly (readonly [number, number])[];
    readonly attributes: readonly Attribute[];
    readonly height: number | null;
  }[];
};

function parts(attributes: fc.Arbitrary<readonly Attribute[]>): fc.Arbitrary<Parts> {
  return fc.record({
    rings: fc.array(fc.record({ ring, attributes }), { minLength: 1, maxLength: 4 }),
    labels: fc.array(
      fc.record({
        places: fc.array(millimetres, { minLength: 1, maxLength: 3 }),
        attributes,
        height: fc.option(fc.integer({ min: -5000, max: 900_000 })),
      }),
      { maxLength: 4 },
    ),
  });
}

function planOf(
  format: PlanFile['format'],
  objects: readonly PlanFileObject[],
  header: readonly Attribute[],
): PlanFile {
  return { format, srid: 25832, header, plans: [], objects, findings: [] };
}

/** Attributes as the specification nests them, each with any text. */
const sensible = fc
  .tuple(
    fc.array(fc.record({ name: sosiName.filter((name) => name !== 'UTNYTT'), value: sosiText }), {
      maxLength: 4,
    }),
    fc.array(fc.record({ type: fc.integer({ min: 1, max: 18 }), number: fc.integer({ min: 0, max: 100 }) }), {
      maxLength: 2,
    }),
  )
  .map(([plain, uses]): readonly Attribute[] => [
    ...plain,
    ...uses.map(({ type, number }) => ({
      name: 'UTNYTT',
      children: [
        { name: 'UTNTYP', value: String(type) },
        { name: 'UTNTALL', value: String(number) },
      ],
    })),
  ]);

/** A plan as it comes of a SOSI file in millimetres. */
export const sosiPlan = parts(attributesOf(sosiName, sosiText)).map(toSosiPlan);
/** The same with attributes that mean something. */
export const sensibleSosiPlan = parts(sensible).map(toSosiPlan);

function toSosiPlan({ rings, labels }: Parts): PlanFile {
  const style: Style = {
    curveElement: (isArc) => (isArc ? 'BUEP' : 'KURVE'),
    surfaceElement: 'FLATE',
    number: String,
  };
  const typed = (type: string, attributes: readonly Attribute[]) => [
    { name: 'OBJTYPE', value: type },
    ...attributes,
  ];
  const objects: PlanFileObject[] = [];
  for (const { ring: one, attributes } of rings) {
    const { objects: sides, whole } = toObjects(one, objects.length + 1, style);
    objects.push(...sides.map((side) => ({ ...side, attributes: typed(side.objectType, []) })));
    objects.push({
      number: String(objects.length + 1),
      objectType: 'RpArealformålOmråde',
      element: 'FLATE',
      attributes: typed('RpArealformålOmråde', attributes),
      geometry: {
        type: 'surface',
        patches: [{ exterior: whole, interiors: [] }],
        representationPoint: [560_100.5, 6_570_100.25],
      },
    });
  }
  for (const { places, attributes, height } of labels) {
    // Only the first vertex has the height, where there is one.
    const positions = places
      .map(toPosition)
      .map(
        (position, index): Position =>
          index === 0 && height !== null ? [position[0], position[1], height / 1000] : position,
      );
    const marks = height === null ? {} : { nodeMarks: positions.map((_, index) => (index === 0 ? 1 : null)) };
    objects.push({
      number: String(objects.length + 1),
      objectType: 'RpPåskrift',
      element: 'TEKST',
      attributes: typed('RpPåskrift', attributes),
      geometry: { type: 'points', positions, ...marks },
    });
  }
  return planOf('sosi', objects, [{ name: 'SOSI-VERSJON', value: '4.5' }]);
}

/** A plan as it comes of a GML file that links its surfaces to boundary objects. */
export const gmlPlan: fc.Arbitrary<PlanFile> = parts(attributesOf(gmlName, anyText)).map(
  ({ rings, labels }) => {
    const style: Style = {
      curveElement: (isArc) => (isArc ? 'Curve' : 'LineString'),
      surfaceElement: 'MultiSurface',
      number: (index) => `_g${index}`,
    };
    const objects: PlanFileObject[] = [];
    for (const [index, { ring: one, attributes }] of rings.entries()) {
      const { objects: sides, whole } = toObjects(one, objects.length, style);
      const area: PlanFileObject = {
        number: `_o${index}`,
        objectType: 'RpArealformålOmråde',
        element: index % 2 === 0 ? 'MultiSurface' : 'Surface',
        attributes,
        geometry: { type: 'surface', patches: [{ exterior: whole, interiors: [] }] },
      };
      // Areas stand before the lines they link to as well as after.
      objects.push(...(index % 2 === 0 ? [area, ...sides] : [...sides, area]));
    }
    for (const [index, { places, attributes, height }] of labels.entries()) {
      const [first = [0, 0]] = places;
      const [east, north] = toPosition(first);
      const position: Position = height === null ? [east, north] : [east, north, height / 1000];
      objects.push({
        number: `_p${index}`,
        objectType: 'RpJuridiskPunkt',
        element: 'Point',
        attributes,
        geometry: { type: 'points', positions: [position] },
      });
    }
    return { ...planOf('gml', objects, []), verticalDatum: 'NN2000' };
  },
);

/** A plan as it comes of GeoJSON: names repeat side by side, as the items of a list do. */
export const geojsonPlan: fc.Arbitrary<PlanFile> = parts(attributesOf(gmlName, fc.string())).map(
  ({ rings, labels }) => {
    const objects: PlanFileObject[] = rings.map(({ ring: { corners }, attributes }, index) => {
      const [first = [0, 0]] = corners;
      const curve = { segments: [{ kind: 'line' as const, positions: [...corners, first] }] };
      const isMulti = index % 2 === 1;
      return {
        number: `flate ${index}`,
        objectType: 'RpArealformålOmråde',
        element: isMulti ? 'MultiPolygon' : 'Polygon',
        attributes: [{ name: 'objtype', value: 'RpArealformålOmråde' }, ...sideBySide(attributes)],
        geometry: { type: 'surface', patches: [{ exterior: { curve }, interiors: [] }] },
      };
    });
    for (const [index, { places, attributes }] of labels.entries()) {
      objects.push({
        number: `punkt ${index}`,
        objectType: 'RpJuridiskPunkt',
        element: places.length > 1 ? 'MultiPoint' : 'Point',
        attributes: [{ name: 'objtype', value: 'RpJuridiskPunkt' }, ...sideBySide(attributes)],
        geometry: { type: 'points', positions: places.map(toPosition) },
      });
    }
    return planOf('geojson', objects, []);
  },
);

function sideBySide(attributes: readonly Attribute[]): readonly Attribute[] {
  const groups = Map.groupBy(attributes, ({ name }) => name);
  return [...groups.values()]
    .flat()
    .map(({ children, ...one }) => (children ? { ...one, children: sideBySide(children) } : one));
}
