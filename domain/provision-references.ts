/** A field, zone or provision area that a text names: "BBB1", "o_SKV3", "H310_1", "#1". */
export type FieldReference = {
  /** As the map would write it; ranges and lists are spelled out, one reference each. */
  readonly name: string;
  /** Where in the text the words stand that name it. */
  readonly from: number;
  readonly to: number;
  /** False for letters alone (BKS, VA): a field where the plan has one so called, else an abbreviation. */
  readonly isCertain: boolean;
};

type NamingText = { readonly clause: string; readonly heading: string; readonly body: string };

export type UnknownReference = {
  /** Place of the clause in the list, from 0, and its number as printed. */
  readonly index: number;
  readonly clause: string;
  readonly name: string;
};

/** Longer ranges than this are no ranges: "1-2024". */
const longestRange = 99;
const dash = '[-\\u2010-\\u2015\\u2212]';
const named =
  /(?<![\p{L}\d_#+/.-])(?:(#)\s?(\p{L}[\p{L}\d_]*|\d{1,3})|([oaf]_)?([A-ZÆØÅ]{1,8})([-_ ]?)(\d{1,4}(?:_\d{1,3})?)?(?![\p{L}\d_%]))/gu;
const range = new RegExp(
  `^\\s?(?:${dash}|til(?: og med)?)\\s?(?:(?:[oaf]_)?([A-ZÆØÅ]{1,8}))?(\\d{1,3})(?!\\d|[.,]\\d|\\p{L}|_)`,
  'u',
);
const more =
  /^(?:\s?,|\s?\/|\s(?:og|eller|samt))\s?(\d{1,3})(?!\d|[.,]\d|\p{L}|_)(?!\s*(?:m|m²|m2|meter|cm|mm|%|prosent|etasje\p{L}*|dB|stk|plass\p{L}*|bolig\p{L}*|bustad\p{L}*|enhet\p{L}*|boenhet\p{L}*|år|dag\p{L}*|uke\p{L}*|daa|dekar|kvm|grader|°)(?!\p{L}))/u;

/**
 * Every field, zone and provision area that a text names, in its order: "BBB1", ranges ("BAT1-2", "GN1-GN4"),
 * lists ("o_SV1 og 3"), zones ("H310", "H140_1") and provision areas ("#1").
 */
export function findFieldReferences(text: string): FieldReference[] {
  const found: FieldReference[] = [];
  for (const match of text.matchAll(named)) {
    const [whole, hash, area, prefix = '', letters = '', joint = '', number] = match;
    const from = match.index;
    // The end of a range before it: "GN4" of "GN1-GN4".
    if (from < (found.at(-1)?.to ?? 0)) continue;
    if (hash && area) {
      found.push({ name: `#${area}`, from, to: from + whole.length, isCertain: true });
      found.push(...alongRange('#', area, text, from, from + whole.length));
      continue;
    }
    if (number === undefined) {
      const to = from + prefix.length + letters.length;
      if (letters.length > 1 || prefix)
        found.push({ name: prefix + letters, from, to, isCertain: prefix !== '' });
      continue;
    }
    const isCertain = isCertainName(prefix, letters, joint, number);
    const stem = prefix + letters + (joint === ' ' ? '' : joint);
    const to = from + whole.length;
    found.push({ name: stem + number, from, to, isCertain });
    found.push(...alongRange(stem, number, text, from, to).map((one) => ({ ...one, isCertain })));
  }
  return found;
}

/** The fields that a reference means, of those the plan has: itself, or all of a kind ("BBB", "H310"). */
export function matchFieldNames(name: string, fieldNames: readonly string[]): string[] {
  const wanted = normal(name);
  const exact = fieldNames.filter((field) => normal(field) === wanted);
  if (exact.length > 0) return exact;
  const base = withoutOwner(wanted);
  const same = fieldNames.filter((field) => withoutOwner(normal(field)) === base);
  if (same.length > 0) return same;
  if (/^H\d{3}$/.test(base)) return fieldNames.filter((field) => normal(field).startsWith(`${base}_`));
  if (!/^[A-ZÆØÅ]{2,}$/.test(base)) return [];
  return fieldNames.filter((field) => {
    const other = withoutOwner(normal(field));
    return other.startsWith(base) && /^[-_]?\d/.test(other.slice(base.length));
  });
}

/**
 * Names in the provisions that the plan map does not have, each once a clause. Letters alone are never counted:
 * they may be an abbreviation.
 */
export function unknownFieldReferences(
  provisions: readonly NamingText[],
  fieldNames: readonly string[],
): UnknownReference[] {
  return provisions.flatMap(({ clause, heading, body }, index) => {
    const certain = findFieldReferences(`${heading}\n${body}`).filter(({ isCertain }) => isCertain);
    const names = new Set(certain.map(({ name }) => name));
    return [...names]
      .filter((name) => matchFieldNames(name, fieldNames).length === 0)
      .map((name) => ({ index, clause, name }));
  });
}

/** What follows a name and goes on with its letters: "-2", " -FRI3", " og 3", ", 4". */
function alongRange(
  stem: string,
  first: string,
  text: string,
  from: number,
  start: number,
): FieldReference[] {
  const found: FieldReference[] = [];
  let last = Number(first);
  let to = start;
  if (!Number.isInteger(last)) return found;
  while (true) {
    const rest = text.slice(to, to + 60);
    const toEnd = range.exec(rest);
    const letters = stem.replace(/^[oaf]_/, '');
    if (toEnd && (toEnd[1] === undefined || toEnd[1] === letters)) {
      const end = Number(toEnd[2]);
      if (end <= last || end - last > longestRange) return found;
      to += toEnd[0].length;
      for (let number = last + 1; number <= end; number += 1) {
        found.push({ name: stem + number, from, to, isCertain: true });
      }
      last = end;
      continue;
    }
    const another = more.exec(rest);
    if (!another) return found;
    last = Number(another[1]);
    to += another[0].length;
    found.push({ name: stem + last, from, to, isCertain: true });
  }
}

/** Roads, standards, heights and measures that look like fields and are none, unless the plan has such a field. */
const otherLetters = new Set(
  'BNR BRA BYA C CO DB E EN EPSG EUREF FV GNR HB HC ISO K KL KV LDEN M N NN NR NS P PBL PM PS R RV S T TEK U UTM V'.split(
    ' ',
  ),
);

function isCertainName(prefix: string, letters: string, joint: string, number: string): boolean {
  if (prefix) return true;
  if (letters === 'H') return joint === '' && /^\d{3}(?:_\d+)?$/.test(number);
  if (joint === ' ' || joint === '-') return false;
  return !otherLetters.has(letters) && !/^\d{4}/.test(number);
}

/** Fields are called alike with and without leading noughts and spaces: "#01 SNØ" is "#1". */
function normal(name: string): string {
  const area = /^#\s?0*(\d+)/.exec(name);
  return area
    ? `#${area[1]}`
    : name
        .replace(/\s/g, '')
        .replace(
          /^([oaf]_)?(.*)$/u,
          (_, owner: string = '', rest: string) =>
            owner + (name.startsWith('#') ? rest.toLowerCase() : rest.toUpperCase()),
        );
}

function withoutOwner(name: string): string {
  return name.replace(/^[oaf]_/, '');
}
