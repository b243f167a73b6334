import { z } from 'zod';
import { languageSchema } from './language-schema.ts';

export const printPapers = ['A4', 'A3'] as const;
export type PrintPaper = (typeof printPapers)[number];

export const printLayouts = ['landscape', 'portrait'] as const;
export type PrintLayout = (typeof printLayouts)[number];

/** Scales that plan maps are printed at: 1 to this many. */
export const printScales = [250, 500, 1000, 2000, 5000, 10_000, 25_000, 50_000, 100_000] as const;

/** What a person asks for: a piece of a plan version on paper, true to scale. */
export const printRequestSchema = z.object({
  paper: z.enum(printPapers).default('A4'),
  layout: z.enum(printLayouts).default('landscape'),
  scale: z.coerce.number().pipe(z.union(printScales.map((scale) => z.literal(scale)))),
  /** The middle of the map, WGS 84. */
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-85).max(85),
  /** vertikalnivå: 1 under, 2 on, 3 over the ground. */
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .default(2),
  language: languageSchema.default('nb'),
});
export type PrintRequest = z.output<typeof printRequestSchema>;

const millimetres: Readonly<Record<PrintPaper, readonly [short: number, long: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
};

export const printMargin = 10;
/** Width of the column beside the map, or height of the band below it. */
export const printColumn = { landscape: 64, portrait: 78 } as const;
const gap = 4;

type Size = { readonly width: number; readonly height: number };

/** The paper's size in millimetres. */
export function paperSize(paper: PrintPaper, layout: PrintLayout): Size {
  const [short, long] = millimetres[paper];
  return layout === 'landscape' ? { width: long, height: short } : { width: short, height: long };
}

/** The map's size on the paper in millimetres; times the scale it is what the map shows. */
export function printMapSize(paper: PrintPaper, layout: PrintLayout): Size {
  const { width, height } = paperSize(paper, layout);
  const [across, down] =
    layout === 'landscape' ? [printColumn.landscape + gap, 0] : [0, printColumn.portrait + gap];
  return { width: width - 2 * printMargin - across, height: height - 2 * printMargin - down };
}

/** The largest scale at which an area of so many metres fits on the paper; the smallest there is where none does. */
export function fittingScale(
  metres: Size,
  paper: PrintPaper,
  layout: PrintLayout,
): (typeof printScales)[number] {
  const map = printMapSize(paper, layout);
  const needed = Math.max(metres.width / map.width, metres.height / map.height) * 1000;
  return printScales.find((scale) => scale >= needed) ?? 100_000;
}
