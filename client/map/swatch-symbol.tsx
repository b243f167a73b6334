import type { ReactNode } from 'react';
import type { MapSymbol } from '../../domain/plan-look/map-symbols.ts';

type SwatchSymbolProps = {
  readonly symbol: MapSymbol | undefined;
  readonly at: { readonly x: number; readonly y: number };
  readonly size: number;
};

/** A symbol of the map about a place in a swatch. */
export function SwatchSymbol({ symbol, at, size }: SwatchSymbolProps): ReactNode {
  if (!symbol) return null;
  const { fill, stroke, innerStroke, strokeWidth = 2, dash, colour = '#000000' } = symbol;
  return (
    <g transform={`translate(${at.x - size / 2} ${at.y - size / 2}) scale(${size / 24})`}>
      {fill && <path d={fill} fill={colour} />}
      {innerStroke && <path d={innerStroke} fill="none" stroke={colour} strokeWidth={strokeWidth} />}
      {stroke && (
        <path
          d={stroke}
          fill="none"
          stroke={colour}
          strokeWidth={strokeWidth}
          strokeLinecap={dash ? 'butt' : 'round'}
          strokeLinejoin="round"
          strokeDasharray={dash?.join(' ')}
        />
      )}
    </g>
  );
}
