/** A file name of plain letters, e.g. "3905_20230014_v2.sos": what other systems trip over becomes a hyphen. */
export function downloadName(parts: readonly string[], ending: string): string {
  const words = parts.map((part) =>
    part
      .replace(/[æøåÆØÅ]/g, (letter) => plainLetters[letter] ?? '-')
      .replace(/[^A-Za-z0-9.-]+/g, '-')
      .replace(/^[.-]+|[.-]+$/g, ''),
  );
  return `${words.filter((word) => word !== '').join('_')}.${ending}`;
}

const plainLetters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', Æ: 'AE', Ø: 'O', Å: 'A' };
