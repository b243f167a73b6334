import type { Finding, PlanFile } from '../../../../domain/plan-file.ts';
import { createPlanCollector } from '../collect-plans.ts';
import { fromEpsgCode } from '../coordinate-systems.ts';
import { createFindingList, type FindingList } from '../finding-list.ts';
import { collectFile, type ObjectSink, type ReadFile } from '../object-sink.ts';
import type { ReadOptions } from '../read-options.ts';
import { rowToObject } from '../tables/row-to-object.ts';
import { hasPlaces } from '../tables/sound-geometry.ts';
import { readDbf } from './read-dbf.ts';
import { readPrj } from './read-prj.ts';
import { readShp } from './read-shp.ts';

/** The files of one or more shape files by name, unpacked when they are asked for; null for one that is broken. */
export type ShapefileParts = {
  readonly names: readonly string[];
  readonly read: (name: string) => Uint8Array | null;
};

/** Reads the shape files of one archive as one plan. Never throws for bad input; see the other readers. */
export function readShapefile(parts: ShapefileParts, options: ReadOptions = {}): PlanFile {
  return collectFile((sink) => streamShapefile(parts, options, sink));
}

/** The same shape by shape, one layer in memory at a time. */
export function streamShapefile(parts: ShapefileParts, options: ReadOptions, sink: ObjectSink): ReadFile {
  const findings = createFindingList();
  const plans = createPlanCollector();
  const given = options.srid === undefined ? undefined : fromEpsgCode(options.srid).srid;
  let srid = given ?? 0;
  let count = 0;
  for (const name of parts.names.filter((one) => /\.shp$/i.test(one))) {
    const layer = name.replace(/^.*\//, '').replace(/\.shp$/i, '');
    const system = given ?? systemOf(parts, name, layer, findings);
    if (srid === 0) srid = system;
    if (system !== 0 && system !== srid) findings.add(otherSystem(layer, system, srid));
    for (const row of readRows(parts, name, layer, findings)) {
      const object = rowToObject(row);
      plans.add(object.attributes);
      sink(object, count, srid);
      count += 1;
    }
  }
  if (count === 0 && !findings.hasErrors()) findings.add(empty);
  return { format: 'shapefile', srid, header: [], plans: plans.all(), findings: findings.all() };
}

function* readRows(parts: ShapefileParts, name: string, layer: string, findings: FindingList) {
  const shapes = parts.read(name);
  const dbf = partOf(parts, name, 'dbf');
  const codePage = partOf(parts, name, 'cpg');
  const table = dbf && readDbf(dbf, codePage === null ? undefined : Buffer.from(codePage).toString('latin1'));
  if (table === null) {
    const message = `Shape-laget ${layer} mangler tabellen (.dbf) med egenskapene. Legg ved alle filene i ZIP-fila.`;
    findings.add({ severity: 'error', code: 'shapefile-incomplete', object: layer, message });
  }
  if (shapes === null) return findings.add(broken(layer));
  let index = 0;
  for (const shape of readShp(shapes)) {
    const columns = table?.row(index) ?? [];
    index += 1;
    const id = `${layer}.${index}`;
    if (shape === 'broken') findings.add(broken(id));
    else if (table !== null && table.row(index - 1) === null) continue;
    else if (shape !== null && !hasPlaces(shape)) {
      const message = 'En koordinat ligger utenfor jorda.';
      findings.add({ severity: 'error', code: 'coordinate-out-of-range', object: id, message });
    }
    const isSound = shape !== null && shape !== 'broken' && hasPlaces(shape);
    yield { layer, id, columns, geometry: isSound ? shape : null };
  }
}

function systemOf(parts: ShapefileParts, name: string, layer: string, findings: FindingList): number {
  const prj = partOf(parts, name, 'prj');
  const code = prj === null ? null : readPrj(Buffer.from(prj.subarray(0, 10_000)).toString('latin1'));
  if (code !== null) return fromEpsgCode(code).srid;
  const message =
    prj === null
      ? `Shape-laget ${layer} mangler koordinatsystem (.prj). Legg ved .prj-fila, eller oppgi EPSG-koden ved import.`
      : `Koordinatsystemet i ${layer}.prj er ikke ett vi kjenner. Oppgi EPSG-koden ved import.`;
  findings.add({ severity: 'error', code: 'unknown-coordinate-system', object: layer, message });
  return 0;
}

/** The part of another kind that lies beside a .shp file, whatever case its ending has. */
function partOf(parts: ShapefileParts, shpName: string, ending: string): Uint8Array | null {
  const wanted = shpName.replace(/shp$/i, ending).toLowerCase();
  const found = parts.names.find((name) => name.toLowerCase() === wanted);
  return found === undefined ? null : parts.read(found);
}

function otherSystem(layer: string, system: number, srid: number): Finding {
  const message = `Shape-laget ${layer} er i EPSG:${system}, mens fila ellers er i EPSG:${srid}. Lever alt i ett system.`;
  return { severity: 'error', code: 'mixed-coordinate-systems', object: layer, message };
}

function broken(object: string): Finding {
  const message = 'Shape-fila er ødelagt eller avkortet. Eksporter den på nytt.';
  return { severity: 'error', code: 'shapefile-broken', object, message };
}

const empty: Finding = { severity: 'error', code: 'no-features', message: 'Shape-fila har ingen objekter.' };
