import { closeSync, openSync, writeSync } from 'node:fs';
import { createGeojsonWriter } from '../geojson/write-geojson.ts';
import { createGeopackageWriter } from '../geopackage/write-geopackage.ts';
import { createGmlWriter } from '../gml/write-gml.ts';
import { createSosiWriter } from '../sosi/write-sosi.ts';
import type { ExportedPlan, PlanFormat } from './exported-plan.ts';
import type { PlanWriter, TextSink } from './plan-writer.ts';

export type PlanFileTask = {
  readonly format: PlanFormat;
  readonly plan: ExportedPlan;
  readonly path: string;
  /** When the version was made, in ISO 8601: the same file comes of it each time. */
  readonly changed: string;
  /** True where the coordinates were turned into another system than the delivered one. */
  readonly isTransformed: boolean;
  /** Curves that surfaces may refer to: their numbers and how many vertices they have. */
  readonly curves: readonly (readonly [number: string, vertices: number])[];
};

const pieceLength = 1024 * 1024;

/** Opens the file of a plan in one of the formats, to be filled object by object. Synchronous: for a worker. */
export function createPlanWriter(task: PlanFileTask): PlanWriter {
  const { format, plan, path, changed, isTransformed } = task;
  if (format === 'gpkg') return createGeopackageWriter(plan, path, changed);
  const file = openSync(path, 'wx', 0o600);
  let waiting = '';
  const flush = (): void => {
    const bytes = Buffer.from(waiting);
    for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
    waiting = '';
  };
  const write: TextSink = (text) => {
    waiting += text;
    if (waiting.length >= pieceLength) flush();
  };
  const writer = textWriter(task, write, isTransformed, plan);
  return {
    add: writer.add,
    finish() {
      writer.finish();
      flush();
      closeSync(file);
    },
  };
}

function textWriter(
  { format, curves }: PlanFileTask,
  write: TextSink,
  isTransformed: boolean,
  plan: ExportedPlan,
): PlanWriter {
  switch (format) {
    case 'sos':
      return createSosiWriter(plan, write);
    case 'gml': {
      const writer = createGmlWriter(plan, write);
      for (const [number, vertices] of curves) writer.countCurve(number, vertices);
      return writer;
    }
    default: {
      const system = format === 'geojson' ? 'wgs84' : 'plan';
      return createGeojsonWriter(plan, { system, isTransformed }, write);
    }
  }
}
