import { type ReactNode, useId } from 'react';
import { lineLook } from '../../domain/plan-look/line-looks.ts';
import { MAP_SYMBOLS } from '../../domain/plan-look/map-symbols.ts';
import type { ObjectLook } from '../../domain/plan-look/object-look.ts';
import { SwatchHatch } from './swatch-hatch.tsx';
import { SwatchLine } from './swatch-line.tsx';
import { SWATCH } from './swatch-size.ts';
import { SwatchSymbol } from './swatch-symbol.tsx';

/** The sign beside a legend row, drawn as vectors from the map's own facts; its name stands beside it in words. */
export function LegendSwatch({ look }: { readonly look: ObjectLook }): ReactNode {
  return (
    <svg
      className="legend-swatch"
      viewBox={`0 0 ${SWATCH.width} ${SWATCH.height}`}
      width={SWATCH.width}
      height={SWATCH.height}
      aria-hidden="true"
    >
      <SwatchDrawing look={look} />
    </svg>
  );
}

function SwatchDrawing({ look }: { readonly look: ObjectLook }): ReactNode {
  const middle = { x: SWATCH.width / 2, y: SWATCH.height / 2 };
  if (look.point) return <SwatchSymbol symbol={MAP_SYMBOLS[look.point]} at={middle} size={24} />;
  if (look.line) return <SwatchLine look={lineLook(look.line)} d={`M0 ${middle.y} H${SWATCH.width}`} />;
  const isArea = look.colours !== undefined || look.hatch !== undefined;
  if (look.boundary && !isArea) {
    return <SwatchLine look={lineLook(look.boundary)} d={`M0 ${middle.y} H${SWATCH.width}`} />;
  }
  return (
    <>
      {look.colours && <SwatchFill colours={look.colours} />}
      {look.hatch && <SwatchHatch hatch={look.hatch} />}
      {look.symbol && <SwatchSymbol symbol={MAP_SYMBOLS[`area/${look.symbol}`]} at={middle} size={20} />}
      {look.boundary && <SwatchLine look={lineLook(look.boundary)} d={OUTLINE} />}
    </>
  );
}

const OUTLINE = `M1 1 H${SWATCH.width - 1} V${SWATCH.height - 1} H1 Z`;

function SwatchFill({ colours }: { readonly colours: readonly string[] }): ReactNode {
  const id = useId();
  const band = 7;
  const size = band * colours.length;
  return (
    <>
      <pattern
        id={id}
        width={size}
        height={size}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        {colours.map((colour, index) => (
          <rect key={`${index} ${colour}`} x={index * band} y="0" width={band} height={size} fill={colour} />
        ))}
      </pattern>
      <rect x="0" y="0" width={SWATCH.width} height={SWATCH.height} fill={`url(#${id})`} />
    </>
  );
}
