import { fromEpsgCode, parseEpsgName } from '../coordinate-systems.ts';
import type { FindingList } from '../finding-list.ts';
import type { NamedSystem } from './geometry-context.ts';

/** Counts which coordinate systems a file's objects name, so that one can be chosen and the others told. */
export type SystemCensus = {
  /** Reads an srsName and counts it for the object; null (and an error) for a name that is no EPSG code. */
  readonly parse: (srsName: string, object: string) => NamedSystem | null;
  /** The system that what says nothing is in: from the root's envelope. */
  readonly setDefault: (srsName: string) => void;
  readonly defaultSystem: () => NamedSystem | null;
  /** EPSG code of what has been read so far, 0 before any: a file in several systems is refused in the end. */
  readonly current: () => number;
  readonly missing: (object: string) => void;
  /** The file's one system; tells of objects in another and of objects in none. */
  readonly conclude: () => { readonly srid: number; readonly verticalDatum?: string };
};

/** Starts a census; a `srid` given by the user stands above whatever the file says. */
export function createSystemCensus(findings: FindingList, srid: number | undefined): SystemCensus {
  const given: NamedSystem | null =
    srid === undefined ? null : { ...fromEpsgCode(srid), officialName: false };
  const known = new Map<string, NamedSystem | null>();
  const byObject = new Map<string, Set<number>>();
  const counts = new Map<number, number>();
  const without = new Set<string>();
  let envelope: NamedSystem | null = null;
  let verticalDatum: string | undefined;

  const parseName = (srsName: string): NamedSystem | null => {
    const before = known.get(srsName);
    if (before !== undefined) return before;
    const code = parseEpsgName(srsName);
    const system = code === null ? null : { ...fromEpsgCode(code), officialName: isOfficialName(srsName) };
    if (known.size < 1000) known.set(srsName, system);
    verticalDatum ??= system?.verticalDatum;
    if (system === null) {
      const message = `Koordinatsystemet «${srsName.slice(0, 80)}» er ikke en EPSG-kode vi kjenner.`;
      findings.add({ severity: 'error', code: 'unknown-coordinate-system', message });
    }
    return system;
  };

  return {
    parse(srsName, object) {
      if (given !== null) return given;
      const system = parseName(srsName);
      if (system !== null) {
        counts.set(system.srid, (counts.get(system.srid) ?? 0) + 1);
        const codes = byObject.get(object) ?? new Set();
        byObject.set(object, codes.add(system.srid));
      }
      return system;
    },
    setDefault(srsName) {
      if (given === null) envelope = parseName(srsName);
    },
    defaultSystem: () => given ?? envelope,
    current: () => (given ?? envelope)?.srid ?? counts.keys().next().value ?? 0,
    missing: (object) => without.add(object),
    conclude() {
      if (given !== null) return { srid: given.srid };
      const main = envelope?.srid ?? mostFrequent(counts) ?? 0;
      for (const [object, codes] of byObject) {
        const others = [...codes].filter((code) => code !== main);
        if (others.length > 0) findings.add(mixed(object, others, main));
      }
      for (const object of without) findings.add(unsaid(object));
      return verticalDatum === undefined ? { srid: main } : { srid: main, verticalDatum };
    },
  };
}

/** Names that bind the axes to the EPSG register's order: urn:ogc:def:crs:… and …/def/crs/…. */
function isOfficialName(srsName: string): boolean {
  return /def[:/]crs/i.test(srsName);
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function mixed(object: string, others: readonly number[], main: number) {
  const message = `Objektet er i EPSG:${others.join(', EPSG:')}, mens fila ellers er i EPSG:${main}. Lever alt i ett system.`;
  return { severity: 'error' as const, code: 'mixed-coordinate-systems', object, message };
}

function unsaid(object: string) {
  const message = 'Geometrien sier ikke hvilket koordinatsystem den er i, og det gjør heller ikke fila.';
  return { severity: 'error' as const, code: 'missing-coordinate-system', object, message };
}
