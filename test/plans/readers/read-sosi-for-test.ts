import type { DeliveredGeometry, PlanFile, PlanFileObject } from '../../../domain/plan-file.ts';
import { readSosi } from '../../../server/plans/readers/sosi/read-sosi.ts';

export function read(text: string): PlanFile {
  return readSosi(Buffer.from(text, 'utf8'));
}

export function objectIn(file: PlanFile, number: string): PlanFileObject {
  const object = file.objects.find((candidate) => candidate.number === number);
  if (object === undefined) throw new Error(`no object ${number}`);
  return object;
}

export function shapeOf({ geometry }: PlanFileObject): DeliveredGeometry {
  if (geometry === null) throw new Error('no geometry');
  return geometry;
}

export function positionsOf(file: PlanFile, number: string): unknown {
  const geometry = shapeOf(objectIn(file, number));
  return geometry.type === 'points' ? geometry.positions : null;
}

export function attribute({ attributes }: PlanFileObject, name: string): string | undefined {
  return attributes.find((candidate) => candidate.name === name)?.value;
}

export function codes({ findings }: PlanFile): string[] {
  return findings.map(({ severity, code, object }) => [severity, code, object].filter(Boolean).join(' '));
}
