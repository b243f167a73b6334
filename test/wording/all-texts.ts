import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import type { Texts } from '../../domain/language.ts';

/** A text of the product in three languages, and where it stands. */
export type FoundText = Texts & { readonly module: string; readonly key: string };

const root = join(import.meta.dirname, '..', '..');
/** Every place where texts for people are written. */
const sources = ['client/**/*messages.ts', 'client/**/*words.ts', 'server/**/*words.ts', 'domain/**/*.ts'];

/** All texts in nb, nn and en, with functions filled in by sample values. */
export async function findAllTexts(): Promise<FoundText[]> {
  const texts: FoundText[] = [];
  for await (const file of glob(sources, { cwd: root })) {
    const exports: Record<string, unknown> = await import(join(root, file));
    // A schema describes texts and has none.
    const values = Object.entries(exports).filter(([name]) => !name.endsWith('Schema'));
    for (const [name, value] of values) collect(value, file, name, texts, new Set());
  }
  return texts;
}

function collect(value: unknown, module: string, key: string, texts: FoundText[], seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (hasLanguages(value)) {
    for (const [path, text] of triples(value, key)) texts.push({ ...text, module, key: path });
    return;
  }
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  for (const [name, child] of entries) collect(child, module, `${key}.${name}`, texts, seen);
}

type InLanguages = { readonly nb: unknown; readonly nn: unknown; readonly en: unknown };

function hasLanguages(value: object): value is InLanguages {
  return 'nb' in value && 'nn' in value && 'en' in value;
}

function* triples({ nb, nn, en }: InLanguages, key: string): Generator<[string, Texts]> {
  const [one, two, three] = [nb, nn, en].map(textOf);
  if (one !== undefined || two !== undefined || three !== undefined) {
    yield [key, { nb: one ?? '', nn: two ?? '', en: three ?? '' }];
    return;
  }
  if (typeof nb !== 'object' || nb === null) return;
  const [inNynorsk, inEnglish] = [nn, en].map((value) => new Map(Object.entries(value ?? {})));
  for (const [name, child] of Object.entries(nb))
    yield* triples({ nb: child, nn: inNynorsk?.get(name), en: inEnglish?.get(name) }, `${key}.${name}`);
}

/** A text, or what a function makes of sample values: numbers first, then words. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') return undefined;
  for (const sample of [3, 'Ola', new Date('2026-03-04T12:00:00Z')]) {
    try {
      const text: unknown = value(...Array.from({ length: 6 }, () => sample));
      if (typeof text === 'string') return text;
    } catch {
      // Another kind of value, then.
    }
  }
  return undefined;
}
