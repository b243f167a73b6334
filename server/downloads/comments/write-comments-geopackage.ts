import type { DeliveredGeometry, Extent } from '../../../domain/plan-file.ts';
import { extentOfGeometry, joinExtents } from '../../plans/geometry/extent-of-geometry.ts';
import { readWkb } from '../../plans/readers/geopackage/read-wkb.ts';
import { createGeopackage } from '../geopackage/geopackage-file.ts';
import { quoted } from '../geopackage/quoted.ts';
import { geopackageBlob, type TableGeometry } from '../geopackage/write-wkb.ts';
import type { CommentRow } from './comment-downloads.queries.ts';
import type { CommentFileTask } from './comment-file-messages.ts';
import { commentProperties } from './comment-properties.ts';

const tables = {
  points: { table: 'innspill_punkt', type: 'POINT' },
  curve: { table: 'innspill_linje', type: 'LINESTRING' },
  surface: { table: 'innspill_flate', type: 'MULTIPOLYGON' },
  none: { table: 'innspill_uten_sted', type: 'GEOMETRY' },
} as const satisfies Record<string, { table: string; type: TableGeometry }>;
type Kind = keyof typeof tables;

/** A GeoPackage of comments in WGS 84: a table for points, lines and areas each, and one for those without a place. */
export function createCommentsGeopackage({ path, head, changed }: CommentFileTask) {
  const file = createGeopackage(path, { srid: 4326, definition: '' }, changed);
  const description = `${head.attribution} ${head.licence}`;
  const extents = new Map<Kind, Extent>();
  for (const { table, type } of Object.values(tables)) {
    file.addTable({ table, description, geometryType: type, hasHeights: false });
    file.database.exec(`
      alter table ${quoted(table)} add column nummer integer;
      alter table ${quoted(table)} add column sted text;
      ${columns.map((name) => `alter table ${quoted(table)} add column ${quoted(name)} text;`).join('\n')}
    `);
  }
  const insert = (
    kind: Kind,
    geometry: DeliveredGeometry | null,
    label: string | null,
    comment: CommentRow,
  ): void => {
    const { table, type } = tables[kind];
    const { nummer, ...properties } = commentProperties(comment);
    const names = ['geom', 'nummer', 'sted', ...Object.keys(properties)].map(quoted).join(', ');
    const values = Object.values(properties);
    file.database
      .prepare(`insert into ${quoted(table)} (${names}) values (?, ?, ?${', ?'.repeat(values.length)})`)
      .run(geometry === null ? null : geopackageBlob(geometry, 4326, type), nummer ?? null, label, ...values);
    const own = geometry === null ? null : extentOfGeometry(geometry);
    const joined = own === null ? null : joinExtents(extents.get(kind) ?? null, own);
    if (joined !== null) extents.set(kind, joined);
  };
  return {
    add(comments: readonly CommentRow[]) {
      for (const comment of comments) {
        if (comment.places.length === 0) insert('none', null, null, comment);
        for (const { geometry, label } of comment.places) {
          const shape = readWkb(Buffer.from(geometry, 'hex'));
          // What a person draws is one point, one line or one area.
          const kind = shape === null || shape.type === 'curves' ? 'none' : shape.type;
          insert(kind, kind === 'none' ? null : shape, label, comment);
        }
      }
    },
    finish() {
      for (const [kind, { table }] of Object.entries(tables)) {
        file.finishTable(table, extents.get(kind as Kind) ?? null);
      }
      file.close();
    },
  };
}

const columns = [
  ...[
    'tillegg_til',
    'mottatt',
    'kom_for_sent',
    'avsender',
    'språk',
    'overskrift',
    'tekst',
    'sladdet',
    'temaer',
  ],
  ...['utfall', 'svar', 'endring'],
];
