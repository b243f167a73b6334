import { geometryText, type Item } from '../item-of-row.ts';
import type { PageOfPieces } from '../page-of-box.queries.ts';
import { writeCursor } from '../parameters/cursor.ts';
import type { ItemsQuestion } from '../parameters/read-items-question.ts';
import { GzipOfPieces } from '../pieces/gzip-of-pieces.ts';
import { type Piece, packPiece } from '../pieces/piece.ts';
import { type Link, mediaTypes } from './links.ts';
import { type Packed, pack } from './send-answer.ts';
import { TextRoom } from './text-room.ts';

/** A GeoJSON feature as text; its geometry is forwarded as the database wrote it. */
export function featureText({ id, geometry, properties }: Item, links?: readonly Link[]): string {
  const further = links ? `,"links":${JSON.stringify(links)}` : '';
  return `{"type":"Feature","id":"${id}","geometry":${geometryText(geometry) ?? 'null'},"properties":${JSON.stringify(properties)}${further}}`;
}

/** Links of a page of things; `last` is the last of them where more follow. */
export function itemsLinks(
  question: ItemsQuestion,
  publicUrl: string,
  last: Pick<Item, 'position'> | undefined,
): readonly Link[] {
  const own = `${publicUrl}/ogc/collections/${question.collection.id}`;
  const at = (changes: Readonly<Record<string, string>>) => {
    const parameters = new URLSearchParams([...question.parameters]);
    for (const [name, value] of Object.entries(changes)) parameters.set(name, value);
    return `${own}/items?${parameters}`;
  };
  const following: Link[] = last
    ? [
        {
          href: at({ f: 'json', cursor: writeCursor(question.mark, last.position) }),
          rel: 'next',
          type: mediaTypes.geojson,
        },
      ]
    : [];
  return [
    { href: at({ f: 'json' }), rel: 'self', type: mediaTypes.geojson },
    { href: at({ f: 'html' }), rel: 'alternate', type: mediaTypes.html },
    ...following,
    { href: own, rel: 'collection', type: mediaTypes.json },
  ];
}

/** Used by one page at a time, since nothing in between waits. */
const room = new TextRoom();

/** A whole page as GeoJSON, packed at once: its text is some hundred kilobytes, and is nowhere kept. */
export async function packedItems(
  items: readonly Item[],
  links: readonly Link[],
  matched: number | null,
): Promise<Packed> {
  room.start();
  room.text(beginning(items.length, links, matched));
  for (const [index, { id, geometry, properties }] of items.entries()) {
    room.text(`${index > 0 ? ',' : ''}{"type":"Feature","id":"${id}","geometry":`);
    if ('shape' in geometry) room.shape(geometry.shape, geometry);
    else room.text(geometry.text ?? 'null');
    room.text(`,"properties":${JSON.stringify(properties)}}`);
  }
  room.text(']}');
  // The next page is written in the same room while this one is packed.
  return pack(Buffer.from(room.bytes()));
}

/** The same of pieces, which are packed already. */
export function packedPieces({ pieces, matched }: PageOfPieces, links: readonly Link[]): Packed {
  const page = new GzipOfPieces();
  const endings = new Map<string, Piece>();
  page.text(beginning(pieces.length, links, matched));
  for (const [index, { piece, rest }] of pieces.entries()) {
    page.piece(piece);
    if (index === pieces.length - 1) {
      page.text(`,${rest.slice(1)}}`);
      continue;
    }
    const ending = endings.get(rest) ?? packPiece(`,${rest.slice(1)}},`);
    endings.set(rest, ending);
    page.repeated(ending);
  }
  page.text(']}');
  return { gzipped: page.gzipped() };
}

function beginning(returned: number, links: readonly Link[], matched: number | null): string {
  const counts = `${matched === null ? '' : `"numberMatched":${matched},`}"numberReturned":${returned}`;
  return `{"type":"FeatureCollection",${counts},"links":${JSON.stringify(links)},"features":[`;
}
