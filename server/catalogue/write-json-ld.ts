import { prefixes, type Thing, type Value, valuesOf } from './graph.ts';

/** A graph as JSON-LD 1.1 (W3C), flat: each thing once, others by their address. */
export function writeJsonLd(things: readonly Thing[]): string {
  const graph = things.map(({ iri, type, says }) => ({
    '@id': iri,
    '@type': type,
    ...Object.fromEntries(
      says.flatMap(([term, given]) => {
        const values = valuesOf(given).map(written);
        return values.length > 0 ? [[term, values.length === 1 ? values[0] : values]] : [];
      }),
    ),
  }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 1)}\n`;
}

function written(value: Value): unknown {
  if ('iri' in value) return { '@id': value.iri };
  if ('language' in value) return { '@value': value.text, '@language': value.language };
  return 'type' in value ? { '@value': value.text, '@type': value.type } : value.text;
}
