import type { UrlSchema } from './use-url-state.ts';

/** Reads one parameter; undefined for what is not one of its values. */
export type UrlReader<Value> = (text: string) => Value | undefined;

type StateOf<Readers> = {
  readonly [Name in keyof Readers]?: Readers[Name] extends UrlReader<infer Value> ? Value | undefined : never;
};

/** The state that a schema reads. */
export type UrlStateOf<Schema> = Schema extends UrlSchema<infer State> ? State : never;

/** A schema of an address for pages that everyone meets first: they shall not wait for zod. */
export function urlSchema<Readers extends Readonly<Record<string, UrlReader<unknown>>>>(
  readers: Readers,
): UrlSchema<StateOf<Readers>> {
  return {
    safeParse: (given) => {
      const read = Object.entries(readers).flatMap(([name, reader]) => {
        const text = given[name];
        return text === undefined ? [] : [[name, reader(text)] as const];
      });
      return { success: true, data: Object.fromEntries(read) as StateOf<Readers> };
    },
  };
}

export function oneOf<const Value extends string>(values: readonly Value[]): UrlReader<Value> {
  return (text) => values.find((value) => value === text);
}

export function matching(pattern: RegExp): UrlReader<string> {
  return (text) => (pattern.test(text) ? text : undefined);
}

/** 1, 2, 3 … */
export const positiveNumber: UrlReader<number> = (text) =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

export const uuid = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
