import type { SheetPoint } from './sheet-frame.ts';

/** One stroke or fill of a map on a sheet, in the order of painting; paths are SVG's, in the sheet's units. */
export type Paint =
  | {
      readonly kind: 'fill';
      readonly path: string;
      readonly colour: string;
      readonly opacity?: number;
    }
  | {
      readonly kind: 'line';
      readonly path: string;
      readonly colour: string;
      readonly width: number;
      readonly dash?: readonly number[];
      /** Only what lies inside this path is drawn. */
      readonly inside?: string;
    }
  | {
      /** Drawn on a square of 24 units whose middle lies at `at`. */
      readonly kind: 'symbol';
      readonly at: SheetPoint;
      readonly size: number;
      /** Clockwise. */
      readonly degrees: number;
      readonly colour: string;
      readonly fill?: string;
      readonly stroke?: string;
      readonly strokeWidth: number;
      readonly dash?: readonly number[];
      /** Width of the white edge about it, in the square's units; 0 for none. */
      readonly edge: number;
      readonly inside?: string;
    }
  | {
      readonly kind: 'text';
      /** Of the baseline: its start, or its middle. */
      readonly at: SheetPoint;
      readonly anchor: 'start' | 'middle';
      readonly text: string;
      /** Height of the letters' square. */
      readonly size: number;
      readonly degrees: number;
      readonly colour: string;
      readonly halo: number;
      readonly isBold?: boolean;
    };
