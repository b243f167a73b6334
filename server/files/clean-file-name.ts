const longestName = 120;

/**
 * A file name that is safe to store, show and send in a header: no folders, no control characters, no
 * characters that turn the direction of text, and the ending that its content has.
 */
export function cleanFileName(given: string, ending: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/["<>|:*?;]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const stem = visible.replace(/\.[A-Za-z0-9]{1,7}$/, '').replace(/^\.+/, '');
  return `${Array.from(stem || 'vedlegg')
    .slice(0, longestName)
    .join('')}.${ending}`;
}
