/** East and north in metres from 580 000 E, 6 570 000 N in EPSG:25832: about 10.403 E, 59.261 N. */
export type Corner = readonly [east: number, north: number];

type TestArea = {
  readonly name: string;
  /** Corners in order; closed by the writer. */
  readonly ring: readonly Corner[];
  /** Attribute lines beside those that every area has, e.g. `..RPAREALFORMÅL 2010`. */
  readonly lines?: readonly string[];
  /** The plan that the area says it belongs to, where it is another than the file's. */
  readonly planId?: string;
};

export type TestPlan = {
  /** Absent: the file names no municipality. */
  readonly municipalityNumber?: string;
  /** Absent: the file names no plan. */
  readonly planId?: string;
  readonly name?: string;
  /** The plan's outline; absent: the file has none. */
  readonly outline?: readonly Corner[];
  readonly outlineLines?: readonly string[];
  readonly areas: readonly TestArea[];
};

/** A square of a side in metres with its south-west corner at a place. */
export function square([east, north]: Corner, side: number): readonly Corner[] {
  return [
    [east, north],
    [east, north + side],
    [east + side, north + side],
    [east + side, north],
  ];
}

/** A small plan as SOSI 4.5 in UTF-8: each area with one boundary curve of its own. */
export function writeTestPlan(plan: TestPlan): Buffer {
  const curves: string[] = [];
  const surfaces: string[] = [];
  const add = (
    objectType: string,
    boundaryType: string,
    ring: readonly Corner[],
    lines: readonly string[],
  ) => {
    const number = curves.length + 1;
    const closed = ring[0] ? [...ring, ring[0]] : ring;
    const middle = ring[0] ?? [0, 0];
    curves.push(`.KURVE ${number}:\n..OBJTYPE ${boundaryType}\n..NØ\n${closed.map(vertex).join('\n')}`);
    surfaces.push(
      [`..OBJTYPE ${objectType}`, ...lines, `..REF :${number}`, '..NØ', vertex(middle)].join('\n'),
    );
  };
  if (plan.outline) {
    const lines = [
      ...identity(plan.municipalityNumber, plan.planId),
      ...(plan.name ? [`..PLANNAVN "${plan.name}"`] : []),
      '..PLANTYPE 35',
      '..PLANSTAT 2',
      ...(plan.outlineLines ?? []),
    ];
    add('RpOmråde', 'RpGrense', plan.outline, lines);
  }
  for (const { name, ring, lines = [], planId = plan.planId } of plan.areas) {
    const common = ['..RPAREALFORMÅL 1113', `..FELTNAVN ${name}`, '..VERTNIV 2', '..EIERFORM 3'];
    add('RpArealformålOmråde', 'RpFormålGrense', ring, [
      ...identity(plan.municipalityNumber, planId),
      ...common,
      ...lines,
    ]);
  }
  const numbered = surfaces.map((text, index) => `.FLATE ${curves.length + index + 1}:\n${text}`);
  return Buffer.from([header, ...curves, ...numbered, '.SLUTT', ''].join('\n'));
}

const header = `.HODE
..TEGNSETT UTF-8
..TRANSPAR
...KOORDSYS 22
...ORIGO-NØ 6570000 580000
...ENHET 0.01
..OMRÅDE
...MIN-NØ 6560000 570000
...MAX-NØ 6580000 590000
..SOSI-VERSJON 4.5
..SOSI-NIVÅ 4`;

function identity(municipalityNumber: string | undefined, planId: string | undefined): readonly string[] {
  if (planId === undefined) return [];
  return [
    '..NASJONALAREALPLANID',
    ...(municipalityNumber === undefined ? [] : [`...KOMM ${municipalityNumber}`]),
    `...PLANID ${planId}`,
  ];
}

function vertex([east, north]: Corner): string {
  return `${Math.round(north * 100)} ${Math.round(east * 100)}`;
}
