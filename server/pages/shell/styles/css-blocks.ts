/** A piece of a style sheet: a statement, a rule with declarations, or a rule around other rules. */
export type CssBlock =
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'rule'; readonly head: string; readonly declarations: readonly string[] }
  | { readonly kind: 'group'; readonly head: string; readonly blocks: readonly CssBlock[] };

const groups = /^@(layer|media|supports|container)\b/;
const whole = /^@(keyframes|-webkit-keyframes)\b/;

/** Takes a style sheet apart, as the build writes it: without comments and without rules inside rules. */
export function readCss(css: string): readonly CssBlock[] {
  return pieces(css).map((piece): CssBlock => {
    const open = piece.indexOf('{');
    const head = piece.slice(0, open).trim();
    if (open < 0 || whole.test(head)) return { kind: 'statement', text: piece };
    const body = piece.slice(open + 1, -1);
    if (groups.test(head)) return { kind: 'group', head, blocks: readCss(body) };
    return { kind: 'rule', head, declarations: splitCss(body, ';') };
  });
}

export function writeCss(blocks: readonly CssBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'statement') return block.text;
      const body = block.kind === 'rule' ? block.declarations.join(';') : writeCss(block.blocks);
      return `${block.head}{${body}}`;
    })
    .join('');
}

/** Splits where the sign stands by itself: in no quotes, brackets or braces. */
export function splitCss(text: string, sign: ',' | ';'): readonly string[] {
  return cut(text, (found, depth) => found === sign && depth === 0)
    .map((part) => (part.endsWith(sign) ? part.slice(0, -1) : part).trim())
    .filter(Boolean);
}

/** The statements and rules that stand after one another. */
function pieces(css: string): readonly string[] {
  return cut(css, (sign, depth) => depth === 0 && (sign === '}' || sign === ';'))
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** Cuts after each sign that `ends` says yes to; `depth` counts the open brackets and braces. */
function cut(text: string, ends: (sign: string, depth: number) => boolean): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  // Quoted text, escaped signs and words are taken whole.
  for (const { 0: token, index } of text.matchAll(
    /[^"'\\{}()[\],;]+|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^"'\\]/gs,
  )) {
    if (token === '{' || token === '(' || token === '[') depth += 1;
    if (token === '}' || token === ')' || token === ']') depth -= 1;
    if (!ends(token, depth)) continue;
    parts.push(text.slice(start, index + token.length));
    start = index + token.length;
  }
  parts.push(text.slice(start));
  return parts;
}
