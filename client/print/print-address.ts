import type { Language } from '../../domain/language.ts';
import type { PrintLayout, PrintPaper } from '../../domain/print-sheet.ts';

export type PrintChoice = {
  readonly paper: PrintPaper;
  readonly layout: PrintLayout;
  readonly scale: number;
  /** The middle of the sheet, WGS 84. */
  readonly middle: { readonly lon: number; readonly lat: number };
};

type Box = readonly number[];

/** Where the PDF of a piece of plan map is found. */
export function printAddress(
  planVersionId: string,
  { paper, layout, scale, middle }: PrintChoice,
  language: Language,
): string {
  const query = new URLSearchParams({
    paper,
    layout,
    scale: String(scale),
    lon: middle.lon.toFixed(6),
    lat: middle.lat.toFixed(6),
    language,
  });
  return `/print/plan-versions/${planVersionId}.pdf?${query}`;
}

export function middleOf([west = 0, south = 0, east = 0, north = 0]: Box): PrintChoice['middle'] {
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}

/** About how many metres a box measures, near enough for choosing a scale. */
export function metresOf([west = 0, south = 0, east = 0, north = 0]: Box): { width: number; height: number } {
  const metresADegree = 111_320;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return { width: (east - west) * metresADegree * shrink, height: (north - south) * metresADegree };
}
