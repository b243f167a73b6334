/** What an archive's document must bear (ISO 19005-2, level B), each with the words that tell of it. */
const marks: readonly (readonly [string, RegExp])[] = [
  ['the version', /^%PDF-1\.7\n%[\x80-\xff]{4}/],
  ['the claim: its part', /<pdfaid:part>2<\/pdfaid:part>/],
  ['the claim: its level', /<pdfaid:conformance>B<\/pdfaid:conformance>/],
  // Of PDF/UA, which is not among the properties that PDF/A knows.
  ['the description of foreign metadata', /<pdfaSchema:prefix>pdfuaid<\/pdfaSchema:prefix>/],
  ['the meaning of colours', /\/S \/GTS_PDFA1\b/],
  ['the profile of colours', /\/DestOutputProfile \d+ 0 R/],
  ['what tells it from others', /trailer\n<<[\s\S]*\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/],
];

/** What moves, locks, reaches out or looks otherwise elsewhere; pictures may be seen through, in the colours of the profile. */
const forbidden: readonly RegExp[] = [
  /\/(?:Encrypt|JavaScript|JS|AA|Launch|EmbeddedFile|XFA|RichMedia|LZWDecode|JPXDecode|DeviceCMYK|HTP)\b/,
  // A transfer function, and not the row of a table.
  /(?<!\/S )\/TR2?\b/,
  /\/Interpolate true/,
  /\/Alternates\b/,
  /\/BM \/(?!Normal\b|Compatible\b)/,
];

/**
 * What a PDF lacks or has that an archive does not take, as far as the file's own dictionaries tell it without a validator:
 * marks, what is forbidden, letters that are not in the file, and links that are hidden or not printed. Empty when all is well.
 */
export function archiveFaults(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const dictionaries = dictionariesOf(text);
  const found = forbidden.flatMap((one) => one.exec(dictionaries)?.[0] ?? []);
  return [
    ...marks.filter(([, mark]) => !mark.test(text)).map(([what]) => `lacks ${what}`),
    ...found.map((one) => `has ${one}`),
    ...fontFaults(dictionaries),
    ...annotationFaults(dictionaries),
  ];
}

function fontFaults(dictionaries: string): readonly string[] {
  const descriptors = dictionaries.match(/\/Type \/FontDescriptor\b[\s\S]*?endobj/g) ?? [];
  const fonts = dictionaries.match(/\/Type \/Font\n[\s\S]*?endobj/g) ?? [];
  const faults: string[] = [];
  if (descriptors.length === 0) faults.push('has no font');
  if (descriptors.some((one) => !/\/FontFile[23] \d+ 0 R/.test(one))) faults.push('lacks a font’s letters');
  if (fonts.some((font) => !/\/Subtype \/(?:Type0|CIDFontType[02])\b/.test(font)))
    faults.push('has a font that is not composite');
  const composite = fonts.filter((font) => /\/Subtype \/Type0\b/.test(font));
  if (composite.some((font) => !/\/ToUnicode \d+ 0 R/.test(font))) faults.push('lacks what letters mean');
  return faults;
}

/** Each is printed and none is hidden (6.3.2). */
function annotationFaults(dictionaries: string): readonly string[] {
  const annotations = dictionaries.match(/\/Type \/Annot\b[\s\S]*?endobj/g) ?? [];
  return annotations
    .filter((one) => (Number(/\/F (\d+)/.exec(one)?.[1] ?? 0) & 0b100111) !== 0b100)
    .map(() => 'has a link that is not printed');
}

/** The file without the bytes of its streams. */
function dictionariesOf(text: string): string {
  return text.replace(/stream\r?\n[\s\S]*?endstream/g, 'stream endstream');
}
