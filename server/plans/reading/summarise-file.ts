import { readFileSync } from 'node:fs';
import { applyCodeMapping } from '../../../domain/code-mapping.ts';
import type { Extent, Finding, PlanFileFormat } from '../../../domain/plan-file.ts';
import { kindOfObjectType } from '../../../domain/plan-objects/kind-of-object-type.ts';
import { nameOfObject } from '../../../domain/plan-objects/name-of-object.ts';
import { createUnknownCodeCount, foreignValues } from '../../../domain/unknown-codes.ts';
import { type ContentCheck, createContentCheck } from '../checks/content/check-content.ts';
import { joinExtents } from '../geometry/extent-of-geometry.ts';
import type { ObjectSink } from '../readers/object-sink.ts';
import { type PlanFileReading, streamPlanBytes } from '../readers/read-plan-bytes.ts';
import { describeOtherData } from './describe-other-data.ts';
import { createObjectFile } from './object-file.ts';
import type { PlanFileSummary, PlanFileTask, WrittenObjects } from './plan-file-messages.ts';
import { toReadObject } from './read-object.ts';

export type SummaryListener = {
  readonly onProgress: (bytesRead: number) => void;
  readonly onWritten: (written: WrittenObjects) => void;
};

/** Reads a plan file, writes its objects to the object file and sums up the rest. Blocks: for a process of its own. */
export function summariseFile(
  { path, objectsPath, srid, codeMapping }: PlanFileTask,
  { onProgress, onWritten }: SummaryListener,
): PlanFileReading<PlanFileSummary> {
  let first: Pick<WrittenObjects, 'format' | 'srid'> | null = null;
  let stands = 0;
  const kept = createObjectFile(objectsPath, (bytes) => {
    stands = bytes;
    if (first !== null) onWritten({ ...first, bytes, isWhole: false });
  });
  const counts = new Map<string, number>();
  const unknown = createUnknownCodeCount();
  const extents = new Map<string, Extent>();
  let extent: Extent | null = null;
  let isPlan = false;
  const bytes = readFileSync(path);
  const onBytesRead = () => giveBack(bytes);
  const options = { onProgress, onBytesRead, ...(srid !== undefined && { srid }) };
  let content: ContentCheck | null = null;
  const createSink = (format: PlanFileFormat): ObjectSink => {
    const check = createContentCheck(format);
    content = check;
    return (object, position, system) => {
      first ??= { format, srid: system };
      const meant = applyCodeMapping(object, codeMapping);
      isPlan ||= kindOfObjectType(meant.objectType) !== 'other';
      const read = toReadObject(object, position, { srid: system, codeMapping });
      kept.add(read);
      counts.set(object.objectType, (counts.get(object.objectType) ?? 0) + 1);
      unknown.add(foreignValues(object, meant));
      check.add(meant, read.reading, system);
      if (read.extent === undefined) return;
      extent = joinExtents(extent, read.extent);
      extents.set(nameOfObject(format, object), read.extent);
    };
  };
  const reading = streamPlanBytes(bytes, options, createSink);
  kept.close();
  if (!reading.ok) return reading;
  if (first !== null)
    onWritten({ ...(first as Pick<WrittenObjects, 'format' | 'srid'>), bytes: stands, isWhole: true });
  const { file } = reading;
  const unknownCodes = unknown.all();
  const isOther = counts.size > 0 && !isPlan;
  const found = isOther ? [] : ((content as ContentCheck | null)?.conclude(unknownCodes) ?? []);
  return {
    ok: true,
    file: {
      ...file,
      findings: [
        ...(isOther ? [describeOtherData(file.header, counts)] : []),
        ...file.findings,
        ...found,
      ].map((finding) => withExtent(finding, extents)),
      objects: Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b, 'nb'))),
      extent,
      unknownCodes,
    },
  };
}

/** Frees a large file's memory at once, for the geometry that is built of it; a small one may share its buffer. */
function giveBack({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** Where a finding names an object, its extent, so that a map can go there. */
function withExtent(finding: Finding, extents: ReadonlyMap<string, Extent>): Finding {
  const bbox = finding.bbox ?? extents.get(finding.object ?? '');
  return bbox === undefined ? finding : { ...finding, bbox };
}
