import type { Finding } from '../../../domain/plan-file.ts';
import { metricScale, type Scale, scaleAt } from '../checks/content/area-of-plan.ts';
import { type Ground, toGround } from '../checks/gaps/clip-ground.ts';
import { findGaps } from '../checks/gaps/find-gaps.ts';
import { ringsOfEwkb } from '../geometry/rings-of-ewkb.ts';
import { isGeographic } from '../readers/coordinate-systems.ts';
import type { CheckedObject } from './check-objects.ts';
import { describeGaps } from './describe-gaps.ts';
import { isUsableArea } from './plan-area.ts';

/** Told of a plan whose areas are too many or too intricate to compare. */
export type GroundCheck = {
  /** An object of the plan; outlines and purposes on the ground are kept, packed. */
  readonly add: (object: CheckedObject) => void;
  /** Ground within the plan that no purpose on the ground covers; nothing for a plan without purposes or outline. */
  readonly findGaps: (tooLarge: Finding, signal?: AbortSignal) => Promise<readonly Finding[]>;
};

/** Gathers what gaps between purposes are looked for in; coordinates are the file's own. */
export function gatherGround(srid: number): GroundCheck {
  const outlines: Ground[] = [];
  const purposes: Ground[] = [];
  let scale: Scale | null = isGeographic(srid) ? null : metricScale;
  return {
    add(object) {
      const isOutline = isUsableArea(object, 'planArea');
      if (!isOutline && !isUsableArea(object, 'landUse')) return;
      if (!isOutline && (object.reading.verticalLevel ?? '2') !== '2') return;
      const shape = object.mended ?? object.shape ?? object.delivered;
      if (shape === null) return;
      const rings = ringsOfEwkb(shape);
      scale ??= scaleAt([rings[0]?.[0] ?? 0, rings[0]?.[1] ?? 0]);
      for (const ring of rings) spread(ring, scale);
      const ground = toGround(rings);
      if (ground !== null) (isOutline ? outlines : purposes).push(ground);
    },
    async findGaps(tooLarge, signal) {
      if (scale === null || purposes.length === 0) return [];
      const { gaps, isWhole } = await findGaps(outlines, purposes, signal);
      return isWhole ? describeGaps(gaps, scale) : [tooLarge];
    },
  };
}

function spread(ring: Float64Array, scale: Scale): void {
  if (scale === metricScale) return;
  for (let index = 0; index + 1 < ring.length; index += 2) {
    ring[index] = (ring[index] ?? 0) * scale.east;
    ring[index + 1] = (ring[index + 1] ?? 0) * scale.north;
  }
}
