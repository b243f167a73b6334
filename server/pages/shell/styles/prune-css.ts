import { type CssBlock, readCss, splitCss, writeCss } from './css-blocks.ts';

/** What a page may have: rules for anything else are left out. */
export type PageParts = {
  readonly classes: ReadonlySet<string>;
  /** Names of elements that never stand in the page. */
  readonly absentElements: ReadonlySet<string>;
  /** Values of `data-` attributes by name; those not named do not occur. */
  readonly data: Readonly<Record<string, readonly string[]>>;
};

/**
 * The rules of a style sheet that a page of these parts can meet, in their order, with the custom properties that
 * they or `others` (style sheets that come beside) ask for.
 */
export function pruneCss(css: string, parts: PageParts, others: string): string {
  const kept = prune(readCss(css), parts);
  const text = writeCss(kept);
  return writeCss(withoutUnused(kept, usedProperties(text, others), text));
}

function prune(blocks: readonly CssBlock[], parts: PageParts): readonly CssBlock[] {
  return blocks.flatMap((block): CssBlock[] => {
    if (block.kind === 'statement') return [block];
    if (block.kind === 'group') {
      const inside = prune(block.blocks, parts);
      return inside.length > 0 ? [{ ...block, blocks: inside }] : placeOf(block.head);
    }
    if (block.head.startsWith('@')) return [block];
    const selectors = splitCss(block.head, ',').filter((selector) => mayMatch(selector, parts));
    return selectors.length > 0 ? [{ ...block, head: selectors.join(',') }] : [];
  });
}

/** A layer keeps its place among the others, for the whole style sheet that may come after. */
function placeOf(head: string): CssBlock[] {
  return head.startsWith('@layer ') ? [{ kind: 'statement', text: `${head};` }] : [];
}

/** False where the selector asks for what the page cannot have. What stands in `:not()` asks for nothing. */
export function mayMatch(selector: string, parts: PageParts): boolean {
  const alternatives: boolean[] = [];
  let own = selector;
  for (let found = functionIn(own); found; found = functionIn(own)) {
    if (found.name !== 'not' && /^(is|where|has|-webkit-any)$/.test(found.name)) {
      alternatives.push(splitCss(found.inside, ',').some((one) => mayMatch(one, parts)));
    }
    own = own.slice(0, found.start) + own.slice(found.end);
  }
  if (alternatives.includes(false)) return false;
  const data = [...own.matchAll(/\[(data-[\w-]+)(?:([~|^$*]?=)"?([^"\]]*)"?(?:\s+[is])?)?\]/g)];
  const hasData = data.every(([, name = '', operator, value = '']) => {
    const values = parts.data[name];
    return values !== undefined && (operator !== '=' || values.includes(value));
  });
  const bare = own.replace(/\[[^\]]*\]/g, '');
  const classes = [...bare.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name);
  const elements = [...bare.matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/gi)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  return (
    hasData &&
    classes.every((name) => parts.classes.has(name)) &&
    elements.every((name) => !name.includes('-') && !parts.absentElements.has(name))
  );
}

/** The first `:name(…)` of a selector, with the brackets inside it. */
function functionIn(selector: string) {
  const match = /:([a-z-]+)\(/.exec(selector);
  if (!match) return null;
  const inside = match.index + match[0].length;
  let depth = 1;
  let end = inside;
  for (; end < selector.length && depth > 0; end++) {
    if (selector[end] === '(') depth += 1;
    if (selector[end] === ')') depth -= 1;
  }
  return { name: match[1] ?? '', inside: selector.slice(inside, end - 1), start: match.index, end };
}

/** Custom properties that any declaration leads to. */
function usedProperties(css: string, others: string): ReadonlySet<string> {
  const values = new Map<string, string[]>();
  const used = new Set<string>();
  const use = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      for (const value of values.get(name) ?? []) use(value);
    }
  };
  const declarations = (blocks: readonly CssBlock[]): readonly string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'group') return declarations(block.blocks);
      return block.kind === 'rule' ? block.declarations : [];
    });
  const all = declarations(readCss(css));
  for (const declaration of all) {
    const [, name, value = ''] = /^(--[\w-]+):(.*)$/s.exec(declaration) ?? [];
    if (name) values.set(name, [...(values.get(name) ?? []), value]);
  }
  for (const declaration of all) if (!declaration.startsWith('--')) use(declaration);
  use(others);
  return used;
}

function withoutUnused(
  blocks: readonly CssBlock[],
  used: ReadonlySet<string>,
  css: string,
): readonly CssBlock[] {
  return blocks.flatMap((block): CssBlock[] => {
    if (block.kind === 'statement') {
      const [, name] = /^@(?:-webkit-)?keyframes\s+([\w-]+)/.exec(block.text) ?? [];
      return name === undefined || new RegExp(`animation[^;}]*\\b${name}\\b`).test(css) ? [block] : [];
    }
    if (block.kind === 'group') {
      const inside = withoutUnused(block.blocks, used, css);
      return inside.length > 0 ? [{ ...block, blocks: inside }] : placeOf(block.head);
    }
    const [, property] = /^@property\s+(--[\w-]+)/.exec(block.head) ?? [];
    if (property !== undefined) return used.has(property) ? [block] : [];
    const declarations = block.declarations.filter((declaration) => {
      const [, name] = /^(--[\w-]+):/.exec(declaration) ?? [];
      return name === undefined || used.has(name);
    });
    return declarations.length > 0 ? [{ ...block, declarations }] : [];
  });
}
