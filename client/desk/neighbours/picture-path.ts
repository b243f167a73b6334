type Area = { readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] } | null;

/** How degrees become the picture's units, and a scale bar of a round length. */
export type PictureView = {
  readonly width: number;
  readonly height: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
  readonly scale: { readonly metres: number; readonly width: number };
};

const pictureWidth = 320;
const metresADegree = 111_320;

/** The view that holds all areas, at most as high as it is wide; null where there is none. */
export function fitPicture(areas: readonly Area[]): PictureView | null {
  const points = areas.flatMap((area) => area?.coordinates.flat(2) ?? []);
  if (points.length === 0) return null;
  const longitudes = points.map(([longitude = 0]) => longitude);
  const latitudes = points.map(([, latitude = 0]) => latitude);
  const [west, east] = extent(longitudes);
  const [south, north] = extent(latitudes);
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const breadth = Math.max((east - west) * narrowing, 1e-5);
  const unitsADegree = pictureWidth / Math.max(breadth, north - south);
  const width = Math.max(120, breadth * unitsADegree);
  return {
    width,
    height: Math.max(120, (north - south) * unitsADegree),
    x: (longitude) => (longitude - west) * narrowing * unitsADegree,
    y: (latitude) => (north - latitude) * unitsADegree,
    scale: scaleBar(metresADegree / unitsADegree, width),
  };
}

/** The outlines of an area as an SVG path, in tenths of a unit. */
export function pathOf(area: Area, view: PictureView): string {
  return (area?.coordinates ?? [])
    .flatMap((polygon) => polygon.map((ring) => `M${ring.map((point) => pointOf(point, view)).join('L')}Z`))
    .join('');
}

function pointOf([longitude = 0, latitude = 0]: readonly number[], view: PictureView): string {
  return `${view.x(longitude).toFixed(1)} ${view.y(latitude).toFixed(1)}`;
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** One, two or five times a power of ten, about a third of the picture at most. */
function scaleBar(metresAUnit: number, width: number): PictureView['scale'] {
  const most = (metresAUnit * width) / 3;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1);
  return { metres, width: metres / metresAUnit };
}
