import { z } from 'zod';
import { plainLine, plainText } from './comments/plain-text.ts';

/** An origin as browsers write it: `https://www.kommunen.no`. Without encryption only on one's own machine. */
export const embedOriginSchema = z
  .string()
  .trim()
  .max(200)
  .transform((text, context) => {
    const address = URL.canParse(text) ? new URL(text) : null;
    const isBare = address?.pathname === '/' && address.search + address.hash + address.username === '';
    const isOwnMachine = ['localhost', '127.0.0.1'].includes(address?.hostname ?? '');
    const isSafe = address?.protocol === 'https:' || (address?.protocol === 'http:' && isOwnMachine);
    if (address && isBare && isSafe && !/[*;,\s']/.test(address.origin)) return address.origin;
    context.addIssue({ code: 'custom', message: 'invalid' });
    return z.NEVER;
  });
/** Sites that may show the portal in a frame; each once. */
export const embedOriginsSchema = z
  .array(embedOriginSchema)
  .max(20)
  .transform((origins) => [...new Set(origins)]);

const texts = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

/** What a municipality tells of itself on the portal; all of it public. */
export const municipalityProfileSchema = z.object({
  /** Counts the changes; 0 where nobody has changed it. */
  revision: z.number().int().optional(),
  welcome: texts.optional(),
  /** Its colour, at least 4.5:1 on white. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  postalAddress: z.string().optional(),
  visitAddress: z.string().optional(),
  /** Opening hours of the service desk, as a person would say them. */
  openingHours: texts.optional(),
  /** Where those get help who do not use the web. */
  assistance: texts.optional(),
  /** Coat of arms or logo: SHA-256 of a PNG that we drew ourselves, in hexadecimal. */
  logo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Origins of sites that may show the municipality's plans in a frame. */
  embedOrigins: z.array(z.string()).optional(),
});
export type MunicipalityProfile = z.output<typeof municipalityProfileSchema>;

const inThreeLanguages = (maximum: number) => {
  const text = plainText({ maximum });
  return z.object({ nb: text, nn: text, en: text });
};
const line = plainLine({ maximum: 200 });

/** What a municipality administrator writes about the municipality; an empty text says nothing. */
export const municipalityPageSchema = z.object({
  welcome: inThreeLanguages(600),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i, 'invalid'),
  phone: line,
  email: z.union([z.literal(''), z.email('invalid').max(200)]),
  postalAddress: line,
  visitAddress: line,
  openingHours: inThreeLanguages(300),
  assistance: inThreeLanguages(1000),
  /** Left as it is where it is not given. */
  embedOrigins: embedOriginsSchema.optional(),
});
export type MunicipalityPage = z.output<typeof municipalityPageSchema>;

/** What the region's page says; the name stands on the portal's front page. */
export const regionPageSchema = z.object({
  name: plainLine({ maximum: 80, missing: 'invalid' }),
  text: inThreeLanguages(1000),
});
export const regionProfileSchema = z.object({
  revision: z.number().int().optional(),
  text: texts.optional(),
});
