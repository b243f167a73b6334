import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getClosingTagMarkup,
  getOpeningTagMarkup,
  getSelfClosingTagMarkup,
} from 'write-excel-file/utility';

/** Rows and columns from 0, as in the data of the sheet. */
export type SheetLink = { readonly row: number; readonly column: number; readonly href: string };

const linkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Links on cells of the one sheet, in the way of the format: a relation with the address and a mark at the cell. No
 * formula, so that nothing in the workbook is ever worked out.
 */
export function sheetLinks(links: readonly SheetLink[]): Feature<Stream | Buffer | Blob> {
  const idOf = (index: number) => `rId-link-${index + 1}`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: () =>
            links.length === 0
              ? undefined
              : [
                  getOpeningTagMarkup('hyperlinks', {}),
                  ...links.map(({ row, column }, index) =>
                    getSelfClosingTagMarkup('hyperlink', {
                      ref: getCellAddress(row, column),
                      'r:id': idOf(index),
                    }),
                  ),
                  getClosingTagMarkup('hyperlinks'),
                ].join(''),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: () =>
            links
              .map(({ href }, index) =>
                getSelfClosingTagMarkup('Relationship', {
                  Id: idOf(index),
                  Type: linkType,
                  Target: href,
                  TargetMode: 'External',
                }),
              )
              .join(''),
        },
      },
    },
  };
}
