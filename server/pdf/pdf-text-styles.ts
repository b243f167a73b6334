import type { PdfFace } from './pdf-fonts.ts';

/** How a piece of text stands on the page; sizes and spaces in points. */
export type PdfTextStyle = {
  readonly face: PdfFace;
  readonly size: number;
  readonly colour: string;
  readonly lineGap: number;
  readonly spaceBefore: number;
};

const ink = '#111111';
const headingInk = '#12324a';

export const headingStyles = {
  1: { face: 'bold', size: 22, colour: headingInk, lineGap: 2, spaceBefore: 0 },
  2: { face: 'bold', size: 14, colour: headingInk, lineGap: 2, spaceBefore: 16 },
  3: { face: 'bold', size: 11.5, colour: headingInk, lineGap: 2, spaceBefore: 12 },
  4: { face: 'bold', size: 10, colour: headingInk, lineGap: 2, spaceBefore: 10 },
} as const satisfies Readonly<Record<number, PdfTextStyle>>;

export type PdfHeadingLevel = keyof typeof headingStyles;

export const textStyles = {
  lead: { face: 'regular', size: 12, colour: '#333333', lineGap: 3, spaceBefore: 6 },
  body: { face: 'regular', size: 10, colour: ink, lineGap: 3, spaceBefore: 6 },
  strong: { face: 'bold', size: 10, colour: ink, lineGap: 3, spaceBefore: 6 },
  small: { face: 'regular', size: 8.5, colour: '#444444', lineGap: 2, spaceBefore: 4 },
  cell: { face: 'regular', size: 9, colour: ink, lineGap: 2, spaceBefore: 0 },
  cellHeading: { face: 'bold', size: 9, colour: ink, lineGap: 2, spaceBefore: 0 },
} as const satisfies Readonly<Record<string, PdfTextStyle>>;

export type PdfStyleName = keyof typeof textStyles;
