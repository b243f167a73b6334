/** The vocabularies of the catalogue by the prefixes it writes them with. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  geo: 'http://www.opengis.net/ont/geosparql#',
} as const;

/** A term of a vocabulary, e.g. `dct:title`. */
export type Term = `${keyof typeof prefixes}:${string}`;

/** What a property says: another thing, or a text in a language or of a type. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string; readonly language: string }
  | { readonly text: string; readonly type: Term }
  | { readonly text: string };

/** One thing of the graph, by its address, and what is said of it. */
export type Thing = {
  readonly iri: string;
  readonly type: Term;
  readonly says: readonly (readonly [Term, Value | readonly Value[]])[];
};

/** All values of a property, whether one or several were given. */
export function valuesOf(given: Value | readonly Value[]): readonly Value[] {
  return Array.isArray(given) ? given : [given as Value];
}
