import type {
  CurveSegment,
  DeliveredCurve,
  DeliveredGeometry,
  DeliveredPatch,
  DeliveredRing,
  Position,
} from '../../../domain/plan-file.ts';

export type GmlGeometryContext = {
  /** gml:id of the geometry; its parts get numbers after it. */
  readonly id: string;
  /** ` srsName="…"`, in 2D and 3D. */
  readonly system: (dimension: 2 | 3) => string;
  /** Numbers stand north before east where the coordinate system says so. */
  readonly northFirst: boolean;
  /** How the delivered file called the element; one that fits is used again. */
  readonly element: string;
  /** The boundary objects that a ring is made of, where all of them are in the file. */
  readonly sharedCurves: (ring: DeliveredRing) => readonly SharedCurve[] | null;
};

/** A part of a ring: its shape as the ring goes, and the gml:id of the boundary object it is. */
export type SharedCurve = {
  readonly id: string;
  readonly reversed: boolean;
  readonly segments: readonly CurveSegment[];
};

/** A geometry in GML 3.2.1: arcs as arcs, rings of boundary objects as their curves, each naming its object. */
export function gmlGeometry(geometry: DeliveredGeometry, context: GmlGeometryContext): string {
  const writer = new GmlGeometry(context, dimensionOf(geometry));
  switch (geometry.type) {
    case 'points':
      return writer.points(geometry.positions);
    case 'curve':
      return writer.curve(geometry.curve, true);
    case 'curves':
      return writer.curves(geometry.curves);
    case 'surface':
      return writer.surface(geometry.patches);
  }
}

class GmlGeometry {
  readonly #context: GmlGeometryContext;
  readonly #dimension: 2 | 3;
  #parts = 0;

  constructor(context: GmlGeometryContext, dimension: 2 | 3) {
    this.#context = context;
    this.#dimension = dimension;
  }

  points(positions: readonly Position[]): string {
    const [first] = positions;
    if (positions.length === 1 && first && this.#context.element !== 'MultiPoint')
      return this.#point(first, true);
    const members = positions.map((one) => `<gml:pointMember>${this.#point(one, false)}</gml:pointMember>`);
    return `<gml:MultiPoint${this.#head(true)}>${members.join('')}</gml:MultiPoint>`;
  }

  #point(position: Position, isWhole: boolean): string {
    return `<gml:Point${this.#head(isWhole)}><gml:pos>${this.#numbers([position])}</gml:pos></gml:Point>`;
  }

  curve({ segments }: DeliveredCurve, isWhole: boolean): string {
    const [only] = segments;
    if (segments.length === 1 && only?.kind === 'line' && this.#context.element !== 'Curve') {
      return `<gml:LineString${this.#head(isWhole)}>${this.#list(only.positions)}</gml:LineString>`;
    }
    const parts = segments.map((segment) => this.#segment(segment)).join('');
    return `<gml:Curve${this.#head(isWhole)}><gml:segments>${parts}</gml:segments></gml:Curve>`;
  }

  #segment({ kind, positions }: CurveSegment): string {
    const name = kind === 'arc' ? 'Arc' : 'LineStringSegment';
    return `<gml:${name}>${this.#list(positions)}</gml:${name}>`;
  }

  curves(curves: readonly DeliveredCurve[]): string {
    const head = this.#head(true);
    const members = curves.map((one) => `<gml:curveMember>${this.curve(one, false)}</gml:curveMember>`);
    return `<gml:MultiCurve${head}>${members.join('')}</gml:MultiCurve>`;
  }

  surface(patches: readonly DeliveredPatch[]): string {
    const { element } = this.#context;
    const head = this.#head(true);
    const [only] = patches;
    if (element === 'Polygon' && patches.length === 1 && only) return this.#patch('Polygon', head, only);
    if (patchesName.has(element)) {
      const patch = patchesName.get(element) ?? 'PolygonPatch';
      const inner = patches.map((one) => this.#patch(patch, '', one)).join('');
      return `<gml:${element}${head}><gml:patches>${inner}</gml:patches></gml:${element}>`;
    }
    const members = patches.map(
      (one) => `<gml:surfaceMember>${this.#patch('Polygon', this.#head(false), one)}</gml:surfaceMember>`,
    );
    return `<gml:MultiSurface${head}>${members.join('')}</gml:MultiSurface>`;
  }

  #patch(name: string, head: string, { exterior, interiors }: DeliveredPatch): string {
    const holes = interiors.map((ring) => `<gml:interior>${this.#ring(ring)}</gml:interior>`).join('');
    return `<gml:${name}${head}><gml:exterior>${this.#ring(exterior)}</gml:exterior>${holes}</gml:${name}>`;
  }

  #ring(ring: DeliveredRing): string {
    const shared = this.#context.sharedCurves(ring);
    if (shared === null) {
      const { segments } = ring.curve;
      const [only] = segments;
      if (segments.length === 1 && only?.kind === 'line') {
        return `<gml:LinearRing>${this.#list(only.positions)}</gml:LinearRing>`;
      }
      return `<gml:Ring><gml:curveMember>${this.curve(ring.curve, false)}</gml:curveMember></gml:Ring>`;
    }
    // By value, since most programs follow no links between geometries; the title says whose the curve is.
    const members = shared.map(({ id, reversed, segments }) => {
      const title = `${reversed ? '-' : ''}#${id}`;
      return `<gml:curveMember xlink:title="${title}">${this.curve({ segments }, false)}</gml:curveMember>`;
    });
    return `<gml:Ring>${members.join('')}</gml:Ring>`;
  }

  /** The coordinate system stands on the whole; its parts inherit it. */
  #head(isWhole: boolean): string {
    if (isWhole) return ` gml:id="${this.#context.id}"${this.#context.system(this.#dimension)}`;
    this.#parts += 1;
    return ` gml:id="${this.#context.id}.${this.#parts}"`;
  }

  #list(positions: readonly Position[]): string {
    return `<gml:posList>${this.#numbers(positions)}</gml:posList>`;
  }

  #numbers(positions: readonly Position[]): string {
    const { northFirst } = this.#context;
    const texts = positions.map(([east, north, height]) => {
      const place = northFirst ? `${plain(north)} ${plain(east)}` : `${plain(east)} ${plain(north)}`;
      return this.#dimension === 3 ? `${place} ${plain(height ?? 0)}` : place;
    });
    return texts.join(' ');
  }
}

const patchesName: ReadonlyMap<string, string> = new Map([
  ['Surface', 'PolygonPatch'],
  ['PolyhedralSurface', 'PolygonPatch'],
  ['TriangulatedSurface', 'Triangle'],
]);

/** Three where every vertex has a height: a list of coordinates has one dimension throughout. */
function dimensionOf(geometry: DeliveredGeometry): 2 | 3 {
  const all = (positions: readonly Position[]) => positions.every(([, , height]) => height !== undefined);
  const curve = ({ segments }: DeliveredCurve) => segments.every(({ positions }) => all(positions));
  switch (geometry.type) {
    case 'points':
      return all(geometry.positions) ? 3 : 2;
    case 'curve':
      return curve(geometry.curve) ? 3 : 2;
    case 'curves':
      return geometry.curves.every(curve) ? 3 : 2;
    case 'surface':
      return geometry.patches.every(({ exterior, interiors }) =>
        [exterior, ...interiors].every((ring) => curve(ring.curve)),
      )
        ? 3
        : 2;
  }
}

/** JavaScript's shortest decimal that reads back as the same double, never with an exponent in the reach of a plan. */
function plain(value: number): string {
  return Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(12) : String(value);
}
