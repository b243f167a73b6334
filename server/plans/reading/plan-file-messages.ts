import type { CodeMapping, UnknownCode } from '../../../domain/code-mapping.ts';
import type { Extent, PlanFile, PlanFileFormat } from '../../../domain/plan-file.ts';

/** What a file says of itself and what it holds, without the objects, which lie in the object file. */
export type PlanFileSummary = Omit<PlanFile, 'objects'> & {
  /** How many objects of each type. */
  readonly objects: Readonly<Record<string, number>>;
  /** Of all objects, in the file's own system; null where nothing has a place. */
  readonly extent: Extent | null;
  /** Values that the national code lists lack after the mapping, the most frequent first. */
  readonly unknownCodes: readonly UnknownCode[];
};

/** What the reading process is asked. */
export type PlanFileTask = {
  readonly path: string;
  /** Where the objects are written. */
  readonly objectsPath: string;
  readonly srid?: number;
  readonly codeMapping: CodeMapping;
};

/** What it tells now and then. */
export type PlanFileProgress = { readonly bytesRead: number } | { readonly written: WrittenObjects };

/** How much of the object file stands: whole lines of objects, in the format and the system of the first of them. */
export type WrittenObjects = {
  readonly bytes: number;
  readonly format: PlanFileFormat;
  /** 0 where the file has not said it. */
  readonly srid: number;
  /** True when all objects stand there; what is concluded of them all comes after. */
  readonly isWhole: boolean;
};
