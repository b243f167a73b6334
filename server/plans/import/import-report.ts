import type { UnknownCode } from '../../../domain/code-mapping.ts';
import type { Texts } from '../../../domain/language.ts';
import type { Finding } from '../../../domain/plan-file.ts';

/** One thing worth telling about an import; messages are bokmål: what and where. */
export type ImportFinding = {
  readonly severity: Finding['severity'];
  readonly code: string;
  /** The object as a person finds it in the file ("FLATE 166"); null where it concerns the whole file. */
  readonly object: string | null;
  readonly message: string;
  /** The message in all three languages, where the rule has them. */
  readonly texts?: Texts;
  /** Longitude and latitude in WGS 84, where the fault has a place. */
  readonly position?: readonly [longitude: number, latitude: number];
  /** West, south, east, north in WGS 84 of what it is about, as a rule of the object. */
  readonly bbox?: LonLatBox;
};

/** West, south, east, north in WGS 84. */
export type LonLatBox = readonly [west: number, south: number, east: number, north: number];

/** What became of one plan file: the contract that `import --json` prints and the upload answers. */
export type ImportReport = {
  /** True when the plan version is stored, or would be (dry run), or was stored before. */
  readonly ok: boolean;
  /** Current number of the municipality that the plan was imported to. */
  readonly municipality: string;
  readonly planId: string | null;
  readonly version: number | null;
  /** EPSG code of the delivered coordinates. */
  readonly srid: number | null;
  /** West, south, east, north in WGS 84. */
  readonly bbox: LonLatBox | null;
  /** How many objects of each type the file has, boundaries and labels included. */
  readonly objects: Readonly<Record<string, number>>;
  readonly findings: readonly ImportFinding[];
  /** Values that the national code lists lack, the most frequent first; absent in reports of earlier versions. */
  readonly unknownCodes?: readonly UnknownCode[];
};

/** Internal ids of what an import stored, or found stored before. */
export type StoredPlanVersion = { readonly planId: string; readonly planVersionId: string };

export type ImportOutcome = { readonly report: ImportReport; readonly stored: StoredPlanVersion | null };

/** A reader's finding as the report has it, without a place where none is given. */
export function toImportFinding(
  { severity, code, object, message, texts }: Finding,
  place: Pick<ImportFinding, 'position' | 'bbox'> = {},
): ImportFinding {
  return { severity, code, object: object ?? null, message, ...(texts && { texts }), ...place };
}

/** True where something among the findings stops the import. */
export function hasErrors(findings: readonly { readonly severity: Finding['severity'] }[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
