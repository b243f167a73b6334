import { prefixes, type Thing, type Value, valuesOf } from './graph.ts';

/** A graph as Turtle (W3C). */
export function writeTurtle(things: readonly Thing[]): string {
  const heads = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  const blocks = things.map(({ iri, type, says }) => {
    const lines = says.flatMap(([term, given]) => {
      const values = valuesOf(given);
      return values.length > 0 ? [`  ${term} ${values.map(written).join(' , ')}`] : [];
    });
    return `${reference(iri)} a ${[type, ...lines].join(' ;\n')} .\n`;
  });
  return `${heads.join('')}\n${blocks.join('\n')}`;
}

function written(value: Value): string {
  if ('iri' in value) return reference(value.iri);
  if ('language' in value) return `${quoted(value.text)}@${value.language}`;
  return 'type' in value ? `${quoted(value.text)}^^${value.type}` : quoted(value.text);
}

/** What no address may hold is written in its percent form. */
function reference(iri: string): string {
  return `<${iri.replace(/[\p{Cc}\s<>"{}|^`\\]/gu, (sign) => encodeURIComponent(sign))}>`;
}

/** The escapes of JSON are among those of Turtle. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed());
}
