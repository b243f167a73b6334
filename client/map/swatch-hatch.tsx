import { type ReactNode, useId } from 'react';
import { HATCH_ANGLES, type Hatch } from '../../domain/plan-look/hatch.ts';
import { SWATCH } from './swatch-size.ts';

/** A hatch in a swatch: as on the map, drawn closer where few of its lines would fit. */
export function SwatchHatch({ hatch }: { readonly hatch: Hatch }): ReactNode {
  const id = useId();
  const spacing = Math.min(hatch.spacing, 12);
  const angles = HATCH_ANGLES[hatch.pattern];
  const covers = { x: 0, y: 0, width: SWATCH.width, height: SWATCH.height };
  if (angles.length === 0) {
    return (
      <>
        <pattern id={id} width={spacing} height={spacing} patternUnits="userSpaceOnUse">
          {hatch.pattern === 'dots' ? (
            <circle cx={spacing / 2} cy={spacing / 2} r={hatch.width / 2} fill={hatch.colour} />
          ) : (
            <path
              d={`M${spacing / 2} ${spacing / 4} V${(spacing * 3) / 4}`}
              stroke={hatch.colour}
              strokeWidth={hatch.width}
            />
          )}
        </pattern>
        <rect {...covers} fill={`url(#${id})`} />
      </>
    );
  }
  return angles.map((angle) => (
    <HatchLines key={angle} hatch={{ ...hatch, spacing }} angle={angle} covers={covers} />
  ));
}

type HatchLinesProps = {
  readonly hatch: Hatch;
  readonly angle: number;
  readonly covers: { x: number; y: number; width: number; height: number };
};

function HatchLines({ hatch, angle, covers }: HatchLinesProps): ReactNode {
  const id = useId();
  const { spacing } = hatch;
  return (
    <>
      <pattern
        id={id}
        width={spacing}
        height={spacing}
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(${-angle})`}
      >
        <path
          d={`M0 ${spacing / 2} H${spacing}`}
          stroke={hatch.colour}
          strokeWidth={Math.max(0.9, hatch.width)}
        />
      </pattern>
      <rect {...covers} fill={`url(#${id})`} />
    </>
  );
}
