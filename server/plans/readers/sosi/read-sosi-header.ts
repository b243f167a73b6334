import { fromSosiCode } from '../coordinate-systems.ts';
import type { FindingList } from '../finding-list.ts';
import type { ReadOptions } from '../read-options.ts';
import type { OpenAttribute, SosiGroup } from './sosi-group.ts';
import { parseUnit } from './sosi-units.ts';

/** What .HODE says about the coordinates that follow. */
export type SosiHeader = {
  /** EPSG code; 0 where none could be found (an error has then been told). */
  readonly srid: number;
  readonly verticalDatum?: string;
  readonly unit: number;
  readonly heightUnit: number;
  readonly originNorth: number;
  readonly originEast: number;
};

/** Header of a file that has none: nothing can be placed. */
export const missingHeader: SosiHeader = { srid: 0, unit: 1, heightUnit: 1, originNorth: 0, originEast: 0 };

/** Reads .HODE; what is missing or not understood becomes an error, since coordinates would land elsewhere. */
export function readSosiHeader(group: SosiGroup, findings: FindingList, options: ReadOptions): SosiHeader {
  const unit = readUnit(group.attributes, findings);
  const heightUnit = parseUnit(findValue(group.attributes, 'ENHET-H')) ?? unit;
  const origin = (findValue(group.attributes, 'ORIGO-NØ') ?? '0 0').split(/\s+/).map(Number);
  const [originNorth = 0, originEast = 0] = origin;
  if (origin.length !== 2 || !origin.every(Number.isFinite)) {
    findings.add({
      severity: 'error',
      code: 'bad-origin',
      object: 'HODE',
      message: 'ORIGO-NØ i .HODE er ikke to tall.',
    });
  }
  const header = { srid: readSrid(group.attributes, findings, options), unit, heightUnit };
  const verticalDatum = findValue(group.attributes, 'VERT-DATUM');
  const place = { originNorth: originNorth || 0, originEast: originEast || 0 };
  return verticalDatum === undefined ? { ...header, ...place } : { ...header, ...place, verticalDatum };
}

function readUnit(attributes: readonly OpenAttribute[], findings: FindingList): number {
  const delivered = findValue(attributes, 'ENHET');
  const unit = parseUnit(delivered);
  if (unit !== null) return unit;
  const message =
    delivered === undefined
      ? 'Fila mangler ENHET i .HODE, så koordinatene kan ikke leses.'
      : `ENHET «${delivered.slice(0, 40)}» i .HODE kan ikke brukes. Vi leser tall fra 0.0001 til 1.`;
  findings.add({ severity: 'error', code: 'bad-unit', object: 'HODE', message });
  return 1;
}

function readSrid(attributes: readonly OpenAttribute[], findings: FindingList, options: ReadOptions): number {
  if (options.srid !== undefined) return options.srid;
  const delivered = findValue(attributes, 'KOORDSYS');
  const system = delivered === undefined ? null : fromSosiCode(Number(delivered.split(/\s/)[0]));
  const code = 'unknown-coordinate-system';
  if (system === null) {
    const message =
      delivered === undefined
        ? 'Fila mangler KOORDSYS i .HODE. Lever den med koordinatsystem, eller oppgi EPSG-koden ved import.'
        : `KOORDSYS ${delivered.slice(0, 40)} er ikke et system vi leser. Lever fila i EUREF89 UTM (22, 23 eller 25) eller NTM, eller oppgi EPSG-koden ved import.`;
    findings.add({ severity: 'error', code, object: 'HODE', message });
    return 0;
  }
  if (system.isOldDatum) {
    const message = `KOORDSYS ${delivered} er ED50, et eldre system. Plasseringen kan være noen meter unøyaktig.`;
    findings.add({ severity: 'warning', code: 'old-datum', object: 'HODE', message });
  }
  return system.srid;
}

function findValue(attributes: readonly OpenAttribute[], name: string): string | undefined {
  for (const attribute of attributes) {
    if (attribute.name === name) return attribute.value;
    const found = attribute.children === undefined ? undefined : findValue(attribute.children, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
