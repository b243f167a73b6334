import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { languages } from '../../domain/language.ts';
import { municipalityNumberSchema } from '../../domain/municipalities.ts';
import { portalGroups } from '../../domain/portal/portal-group.ts';

const numbersIn = (count: number) =>
  z
    .string()
    .regex(new RegExp(`^-?\\d{1,3}(\\.\\d{1,12})?(,-?\\d{1,3}(\\.\\d{1,12})?){${count - 1}}$`))
    .transform((text) => text.split(',').map(Number));

const isLongitude = (degrees: number) => Math.abs(degrees) <= 180;
/** Beyond 85 degrees web mercator, which areas are searched in, has no end. */
const isLatitude = (degrees: number) => Math.abs(degrees) <= 85;

const bboxSchema = numbersIn(4)
  .transform(([west = 0, south = 0, east = 0, north = 0]) => ({ west, south, east, north }))
  .refine(
    ({ west, south, east, north }) =>
      west < east && south < north && [west, east].every(isLongitude) && [south, north].every(isLatitude),
  );

const pointSchema = numbersIn(2)
  .transform(([lon = 0, lat = 0]) => ({ lon, lat }))
  .refine(({ lon, lat }) => isLongitude(lon) && isLatitude(lat));

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum));

/** One parameter: its other name, as the portal's own pages write it, what it takes, and an example of it. */
const parameters = {
  municipality: { also: 'kommune', schema: municipalityNumberSchema, example: '3905' },
  region: { schema: z.string().regex(/^[a-z0-9-]{1,60}$/), example: 'vestfold' },
  bbox: { schema: bboxSchema, example: '10.3,59.2,10.5,59.3' },
  point: { also: 'punkt', schema: pointSchema, example: '10.41,59.27' },
  /** Metres. */
  radius: { schema: wholeNumber(1, 100_000), example: '500' },
  /** SOSI plantype. */
  planType: { also: 'type', schema: wholeNumber(1, 99), example: '35' },
  stage: { also: 'fase', schema: z.enum(portalGroups), example: portalGroups.join(' | ') },
  lang: { also: 'sprak', schema: z.enum(languages), example: languages.join(' | ') },
  limit: { schema: wholeNumber(1, 100), example: '50' },
  /** Where the page before ended: an instant in milliseconds and a hearing's id. */
  cursor: {
    schema: z.string().regex(/^\d{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    example: '1763700000000_00000000-0000-4000-8000-000000000000',
  },
} as const satisfies Readonly<Record<string, { also?: string; schema: z.ZodType; example: string }>>;

type Parameters = typeof parameters;
type Name = keyof Parameters;
const names = Object.keys(parameters) as Name[];

/** What a feed is asked for; what is absent narrows nothing. */
export type FeedFilter = { readonly [N in Name]?: z.output<Parameters[N]['schema']> | undefined };

/** The filter as the portal writes it in addresses: one order, one name each, without the page. */
export type ReadFeedFilter = { readonly filter: FeedFilter; readonly canonical: string };

/** Only a feed in pages has them. */
const paging: readonly Name[] = ['limit', 'cursor'];

/**
 * What a feed's address asks for. Throws `parameter-unknown` and `parameter-invalid`: a wrong filter must never pass
 * for all hearings.
 */
export function readFeedFilter(
  query: URLSearchParams,
  options: { readonly inPages: boolean },
): ReadFeedFilter {
  const allowed = names.filter((name) => options.inPages || !paging.includes(name));
  const given = new Map<Name, string>();
  for (const [written, value] of query) {
    const name = allowed.find((known) => known === written || alsoOf(known) === written);
    if (!name) {
      throw new AppError('parameter-unknown', {
        details: { name: written.slice(0, 80), known: allowed.join(', ') },
      });
    }
    if (given.has(name)) throw invalid(name);
    given.set(name, value);
  }
  const filter: Record<string, unknown> = {};
  for (const [name, value] of given) {
    const parsed = parameters[name].schema.safeParse(value);
    if (!parsed.success) throw invalid(name);
    filter[name] = parsed.data;
  }
  // A radius alone is around nothing, and a point alone has no area.
  if (given.has('point') !== given.has('radius')) throw invalid(given.has('point') ? 'radius' : 'point');
  const canonical = new URLSearchParams(
    names
      .filter((name) => !paging.includes(name))
      .flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? '']] : [])),
  );
  return { filter: filter as FeedFilter, canonical: canonical.toString() };
}

function alsoOf(name: Name): string | undefined {
  const parameter: { readonly also?: string; readonly example: string } = parameters[name];
  return parameter.also;
}

function invalid(name: Name): AppError {
  return new AppError('parameter-invalid', { details: { name, example: parameters[name].example } });
}
