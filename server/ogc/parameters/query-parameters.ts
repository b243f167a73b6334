import { AppError } from '../../../domain/errors.ts';

/** What every address of the API takes. `sprak` and `lang` choose a page's language. */
const everywhere = ['f', 'sprak', 'lang'] as const;

/** More than any sensible question; a program that asks more is told so before anything is read. */
const longestQuery = 40_000;

/** The query of an address, each parameter once. Throws for parameters that are not known here. */
export function readParameters(url: string, known: readonly string[] = []): ReadonlyMap<string, string> {
  const start = url.indexOf('?');
  const query = start < 0 ? '' : url.slice(start + 1);
  if (query.length > longestQuery) throw new AppError('query-too-long', { details: { limit: longestQuery } });
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (![...everywhere, ...known].includes(name)) {
      const names = [...known, ...everywhere].join(', ');
      throw new AppError('parameter-unknown', { details: { name: name.slice(0, 60), known: names } });
    }
    if (parameters.has(name)) throw invalidValue(name, '1 ×');
    parameters.set(name, value);
  }
  return parameters;
}

/** A known parameter with a value that cannot be. `expected` shows what can, in signs rather than words. */
export function invalidValue(parameter: string, expected: string): AppError {
  return new AppError('parameter-invalid', { details: { name: parameter, expected } });
}
