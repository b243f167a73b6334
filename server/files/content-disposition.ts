/**
 * The header that names a file, whatever the name is: signs of ASCII for old programs, all of it for others (RFC 6266).
 * No sign of it ends the header or its quotes.
 */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const asciiName = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '');
  return `${how}; filename="${asciiName}"; filename*=UTF-8''${extendedValue(name)}`;
}

/** RFC 8187: some signs that may stand in an address may not stand here. */
function extendedValue(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
