/** EPSG code of a .prj file's well-known text; null where it names no system that we know. */
export function readPrj(text: string): number | null {
  const authority = /AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d{4,6})"?\s*\]\s*\]\s*$/i.exec(text.trim())?.[1];
  if (authority !== undefined) return Number(authority);
  const name = (/^\s*[A-Z]+\s*\[\s*"([^"]{1,100})"/i.exec(text)?.[1] ?? '').replaceAll('_', ' ');
  const zone = Number(/zone\s*(\d{1,2})/i.exec(name)?.[1]);
  const isEtrs = /ETRS\s?(?:19)?89|EUREF\s?89/i.test(name);
  if (isEtrs && /NTM/i.test(name) && zone >= 5 && zone <= 30) return 5100 + zone;
  if (isEtrs && /UTM/i.test(name) && zone >= 28 && zone <= 38) return 25800 + zone;
  if (/WGS.*84.*UTM/i.test(name) && zone >= 28 && zone <= 38) return 32600 + zone;
  if (/ED\s?50|European.*1950/i.test(name) && zone >= 28 && zone <= 38) return 23000 + zone;
  if (/^GCS.*WGS.*84|^WGS\s?(?:19)?84$/i.test(name)) return 4326;
  return /^GCS.*ETRS|^ETRS\s?(?:19)?89$/i.test(name) ? 4258 : null;
}
