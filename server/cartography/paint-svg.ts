import { lettersPath } from './letters-path.ts';
import type { Paint } from './paint.ts';

type SymbolPaint = Paint & { readonly kind: 'symbol' };

/** The strokes and fills of a sheet as an SVG group that needs no fonts: letters are drawn as outlines. */
export function paintSvg(paints: readonly Paint[]): string {
  const clips = new Map<string, string>();
  const clipOf = (path: string) => {
    const known = clips.get(path);
    if (known) return known;
    const id = `c${clips.size}`;
    clips.set(path, id);
    return id;
  };
  const drawn = paints.map((paint) => paintOne(paint, clipOf)).join('');
  const definitions = [...clips].map(
    ([path, id]) => `<clipPath id="${id}"><path d="${path}" clip-rule="evenodd"/></clipPath>`,
  );
  return `<g><defs>${definitions.join('')}</defs>${drawn}</g>`;
}

function paintOne(paint: Paint, clipOf: (path: string) => string): string {
  switch (paint.kind) {
    case 'fill':
      return `<path d="${paint.path}" fill="${paint.colour}" fill-rule="evenodd" fill-opacity="${paint.opacity ?? 1}"/>`;
    case 'line': {
      const dash = paint.dash ? ` stroke-dasharray="${paint.dash.join(' ')}"` : '';
      const clip = paint.inside ? ` clip-path="url(#${clipOf(paint.inside)})"` : '';
      return `<g${clip}><path d="${paint.path}" fill="none" stroke="${paint.colour}" stroke-width="${paint.width}" stroke-linejoin="round"${dash}/></g>`;
    }
    case 'symbol':
      return symbol(paint);
    case 'text': {
      const { at, text, size, degrees, colour, halo, anchor, isBold } = paint;
      const letters = lettersPath(text, { size, isBold: isBold ?? false });
      const left = anchor === 'middle' ? -letters.width / 2 : 0;
      return `<g transform="translate(${at[0]} ${at[1]}) rotate(${degrees}) translate(${left} 0)"><path d="${letters.path}" fill="none" stroke="#ffffff" stroke-width="${2 * halo}" stroke-linejoin="round"/><path d="${letters.path}" fill="${colour}"/></g>`;
    }
  }
}

function symbol({ at, size, degrees, colour, fill, stroke, strokeWidth, dash, edge }: SymbolPaint): string {
  const scale = size / 24;
  const edges =
    edge > 0
      ? [
          fill ? `<path d="${fill}" fill="none" stroke="#ffffff" stroke-width="${2 * edge}"/>` : '',
          stroke
            ? `<path d="${stroke}" fill="none" stroke="#ffffff" stroke-width="${strokeWidth + 2 * edge}"/>`
            : '',
        ].join('')
      : '';
  const filled = fill ? `<path d="${fill}" fill="${colour}"/>` : '';
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const stroked = stroke
    ? `<path d="${stroke}" fill="none" stroke="${colour}" stroke-width="${strokeWidth}"${dashes}/>`
    : '';
  return `<g transform="translate(${at[0]} ${at[1]}) rotate(${degrees}) scale(${scale}) translate(-12 -12)">${edges}${filled}${stroked}</g>`;
}
