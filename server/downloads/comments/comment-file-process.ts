import { closeSync, openSync, writeSync } from 'node:fs';
import { answerParent } from '../../child-process/answer-parent.ts';
import { readWkb } from '../../plans/readers/geopackage/read-wkb.ts';
import { geojsonGeometry } from '../geojson/geojson-geometry.ts';
import type { CommentRow } from './comment-downloads.queries.ts';
import type { CommentFileTask, ToCommentWriter } from './comment-file-messages.ts';
import { commentProperties } from './comment-properties.ts';
import { commentsCsv, csvHeading } from './write-comments-csv.ts';
import { createCommentsGeopackage } from './write-comments-geopackage.ts';

type CommentWriter = { readonly add: (comments: readonly CommentRow[]) => void; readonly finish: () => void };

let writer: CommentWriter | undefined;

answerParent<ToCommentWriter, void>((message) => {
  switch (message.kind) {
    case 'open':
      writer = open(message.task);
      break;
    case 'rows':
      writer?.add(message.rows);
      break;
    case 'finish':
      writer?.finish();
  }
});

function open(task: CommentFileTask): CommentWriter {
  if (task.format === 'gpkg') return createCommentsGeopackage(task);
  const file = openSync(task.path, 'wx', 0o600);
  const write = (text: string): void => {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
  };
  if (task.format === 'csv') {
    write(csvHeading());
    return { add: (comments) => write(commentsCsv(comments, task.head)), finish: () => closeSync(file) };
  }
  const { attribution, licence } = task.head;
  const members = { type: 'FeatureCollection', name: task.name, license: licence, attribution };
  write(`${JSON.stringify(members).slice(0, -1)},"features":[\n`);
  let isFirst = true;
  return {
    add(comments) {
      for (const feature of comments.flatMap(toFeatures)) {
        write(isFirst ? feature : `,\n${feature}`);
        isFirst = false;
      }
    },
    finish() {
      write('\n]}\n');
      closeSync(file);
    },
  };
}

/** A feature for each place; a comment that speaks of no place is one without geometry. */
function toFeatures(comment: CommentRow): string[] {
  const properties = commentProperties(comment);
  const feature = (geometry: string, label: string | null) =>
    `{"type":"Feature","geometry":${geometry},"properties":${JSON.stringify({ ...properties, sted: label })}}`;
  if (comment.places.length === 0) return [feature('null', null)];
  return comment.places.map(({ geometry, label }) => {
    const shape = readWkb(Buffer.from(geometry, 'hex'));
    const text = shape === null ? 'null' : geojsonGeometry(shape, { element: '', decimals: 7, turned: true });
    return feature(text, label);
  });
}
