import { csvCell } from '../csv-cell.ts';
import type { CommentRow } from './comment-downloads.queries.ts';
import { type CommentFileHead, commentProperties } from './comment-properties.ts';

/**
 * Rows of CSV as a Norwegian Excel opens it by a double click: semicolons, CRLF, UTF-8 with its mark (added by
 * `csvHeading`). No cell is taken for a formula.
 */
export function commentsCsv(
  comments: readonly CommentRow[],
  { attribution, licence }: CommentFileHead,
): string {
  return comments
    .map((comment) => {
      const places = comment.places.map(({ label }) => label ?? '').filter((label) => label !== '');
      const shapes = comment.places.map(({ text }) => text);
      const cells = [
        ...Object.values(commentProperties(comment)),
        places.join(', '),
        shapes.length > 1 ? `GEOMETRYCOLLECTION(${shapes.join(',')})` : (shapes[0] ?? ''),
        attribution,
        licence,
      ];
      return `${cells.map(csvCell).join(';')}\r\n`;
    })
    .join('');
}

/** The first line, with the mark by which Excel knows UTF-8. */
export function csvHeading(): string {
  const names = Object.keys(
    commentProperties({
      number: 0,
      parentNumber: null,
      heading: null,
      text: null,
      isRedacted: false,
      authorKind: 'private',
      language: '',
      receivedAt: '',
      isLate: false,
      themes: [],
      outcome: null,
      answer: null,
      change: null,
      places: [],
    }),
  );
  return `\ufeff${[...names, 'steder', 'geometri_wkt', 'kilde', 'lisens'].join(';')}\r\n`;
}
