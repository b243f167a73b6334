import type { Extent, Finding } from '../../../domain/plan-file.ts';
import type { Scale } from '../checks/content/area-of-plan.ts';
import { areaWords } from '../checks/content/tell.ts';
import type { Gap } from '../checks/gaps/gap-register.ts';
import { joinExtents } from '../geometry/extent-of-geometry.ts';

/** Smaller ones are rounding, and so are those thinner than two centimetres. */
const smallestSquareMetres = 0.05;
/** Gaps that a planner reads one by one; more are told together. */
const mostSingle = 20;

/**
 * Gaps one by one where they are few and large; small ones in one line. The scale tells how the coordinates of the
 * file became the metres of the gaps.
 */
export function describeGaps(found: readonly Gap[], scale: Scale): readonly Finding[] {
  const gaps = found
    .filter(
      ({ squareMetres, perimeterMetres }) =>
        squareMetres >= smallestSquareMetres && squareMetres > perimeterMetres * 0.01,
    )
    .toSorted((a, b) => b.squareMetres - a.squareMetres);
  const large = gaps.filter(({ squareMetres }) => squareMetres >= 1).slice(0, mostSingle);
  const rest = gaps.slice(large.length);
  return [...large.map((gap) => describeGap(gap, scale)), ...describeRest(rest, scale)];
}

function describeGap(gap: Gap, scale: Scale): Finding {
  const size = areaWords(gap.squareMetres);
  const texts = {
    nb: `${size} av planen har ikke noe arealformål.`,
    nn: `${size} av planen har ikkje noko arealføremål.`,
    en: `${size} of the plan has no area purpose.`,
  };
  return {
    ...{ severity: 'warning', code: 'gap-between-purposes', message: texts.nb, texts },
    ...placeOf(gap, gap.extent, scale),
  };
}

/** The gaps come with the largest first. */
function describeRest(gaps: readonly Gap[], scale: Scale): readonly Finding[] {
  const [largest] = gaps;
  if (largest === undefined) return [];
  const size = areaWords(largest.squareMetres);
  const texts = {
    nb: `${gaps.length} små hull mellom arealformålene, det største på ${size}.`,
    nn: `${gaps.length} små hol mellom arealføremåla, det største på ${size}.`,
    en: `${gaps.length} small gaps between the area purposes, the largest of ${size}.`,
  };
  const extent = gaps.reduce<Extent>((all, gap) => joinExtents(all, gap.extent) ?? all, largest.extent);
  return [
    {
      ...{ severity: 'warning', code: 'small-gaps', message: texts.nb, texts },
      ...placeOf(largest, extent, scale),
    },
  ];
}

function placeOf({ place }: Gap, extent: Extent, scale: Scale): Pick<Finding, 'position' | 'bbox'> {
  return {
    position: [place[0] / scale.east, place[1] / scale.north],
    bbox: [extent[0] / scale.east, extent[1] / scale.north, extent[2] / scale.east, extent[3] / scale.north],
  };
}
