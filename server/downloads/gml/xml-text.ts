/** Text as it stands in XML; characters that XML has no way to write become spaces. */
export function xmlText(text: string): string {
  return text
    .replace(forbidden, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

// XML 1.0 §2.2: no control characters but tab, line feed and carriage return, no lone surrogates.
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A name that XML allows for elements and ids, without a colon; as it is where it does already. */
export function xmlName(name: string): string {
  const kept = name.replace(/[^\p{L}\p{N}._-]/gu, '_');
  return /^[\p{L}_]/u.test(kept) ? kept : `_${kept}`;
}
