/** An element of the application schema round its content, which is XML already. */
export function element(name: string, content: string): string {
  return `<app:${name}>${content}</app:${name}>`;
}

/** An element round plain text. */
export function simple(name: string, value: string): string {
  return element(name, value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

/** Content inside a chain of elements, as GML nests a data type in its property. */
export function nested(names: readonly string[], content: readonly string[]): string {
  return names.reduceRight((inner, name) => element(name, inner), content.join(''));
}
