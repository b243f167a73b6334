import type { ReactNode } from 'react';
import type { LineLook } from '../../domain/plan-look/line-look.ts';
import { MAP_SYMBOLS } from '../../domain/plan-look/map-symbols.ts';
import { SWATCH } from './swatch-size.ts';
import { SwatchSymbol } from './swatch-symbol.tsx';

const MIDDLE = SWATCH.height / 2;

type SwatchLineProps = { readonly look: LineLook; readonly d: string };

/** A line of the map along a path in a swatch; its strokes and signs stand along the middle. */
export function SwatchLine({ look, d }: SwatchLineProps): ReactNode {
  const { colour, width, dash, core, ticks, signs, battlement, hasEndStrokes } = look;
  return (
    <g fill="none" stroke={colour}>
      {width > 0 && <path d={d} strokeWidth={width} strokeDasharray={dash?.join(' ')} />}
      {core && <path d={d} stroke={core.colour} strokeWidth={core.width} />}
      {ticks &&
        placesEvery(Math.min(16, ticks.gap + ticks.width)).map((x) => (
          <path
            key={x}
            d={`M${x} ${MIDDLE - ticks.length / 2} V${MIDDLE + (ticks.isOnLeft ? 0 : ticks.length / 2)}`}
            strokeWidth={ticks.width}
          />
        ))}
      {signs &&
        placesEvery(Math.min(22, signs.every)).map((x) => {
          const symbol = MAP_SYMBOLS[`line/${signs.sign}`];
          return (
            <SwatchSymbol
              key={x}
              symbol={symbol && { ...symbol, colour }}
              at={{ x, y: MIDDLE }}
              size={symbol?.size ?? 12}
            />
          );
        })}
      {battlement && (
        <path
          d={`M0 ${MIDDLE - 4} h${battlement.step} v${battlement.height} h${battlement.step} v-${battlement.height} h${battlement.step} v${battlement.height} h${battlement.step}`}
        />
      )}
      {hasEndStrokes && <path d={`M1 ${MIDDLE - 5} v10 M${SWATCH.width - 1} ${MIDDLE - 5} v10`} />}
    </g>
  );
}

function placesEvery(step: number): number[] {
  const count = Math.max(1, Math.floor(SWATCH.width / step));
  return Array.from({ length: count }, (_, index) => ((index + 0.5) * SWATCH.width) / count);
}
