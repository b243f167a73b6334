/** What a file is, told from its first bytes and never from its name. */
export type SniffedFormat =
  | { readonly kind: 'sosi' | 'gml' | 'geojson' | 'geopackage' | 'zip' }
  | { readonly kind: 'other'; readonly what: string; readonly advice?: string };

const drawingAdvice =
  'En tegning har verken plan-id, arealformål eller koordinatsystem. Be konsulenten eksportere planen som SOSI eller GML.';
const pictureAdvice =
  'Et bilde av plankartet kan ikke bli til kart. Be om SOSI- eller GML-fila, og legg PDF-en ved som dokument.';
const shapeAdvice = 'Pakk .shp, .dbf, .shx og .prj sammen i en ZIP-fil.';

const signatures: readonly (readonly [signature: string, what: string, advice?: string])[] = [
  ['%PDF-', 'en PDF', pictureAdvice],
  ['AC10', 'en AutoCAD-tegning (DWG)', drawingAdvice],
  ['AutoCAD Binary DXF', 'en AutoCAD-tegning (DXF)', drawingAdvice],
  ['\u0000\u0000\u0027\u000a', 'en Shape-fil', shapeAdvice],
  ['\u0089PNG', 'et bilde (PNG)', pictureAdvice],
  ['\u00ff\u00d8\u00ff', 'et bilde (JPEG)', pictureAdvice],
  ['II*\u0000', 'et bilde (TIFF)', pictureAdvice],
  ['MM\u0000*', 'et bilde (TIFF)', pictureAdvice],
  ['\u001f\u008b', 'en komprimert fil (gzip)'],
  ['7z\u00bc\u00af', 'en komprimert fil (7-Zip)'],
  ['Rar!', 'en komprimert fil (RAR)'],
  ['\u00d0\u00cf\u0011\u00e0', 'et eldre Office-dokument'],
  ['\u00ff\u00fe', 'tekst i UTF-16'],
  ['\u00fe\u00ff', 'tekst i UTF-16'],
];

/** Looks at the first kilobytes. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (bytes.byteLength === 0) return { kind: 'other', what: 'tom' };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65536)).toString(
    'latin1',
  );
  const known = signatures.find(([signature]) => head.startsWith(signature));
  if (known !== undefined) return other(known[1], known[2]);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return { kind: 'zip' };
  if (head.startsWith('SQLite format 3\u0000')) return { kind: 'geopackage' };
  const text = head.replace(/^ï»¿/, '').trimStart();
  if (text.startsWith('<')) return sniffXml(text);
  if (text.startsWith('{')) return { kind: 'geojson' };
  if (/^(?:![^\n]*\n\s*)*\.HODE\b/.test(text) || /^\.[A-Z]{3,}/m.test(text.slice(0, 2000)))
    return { kind: 'sosi' };
  if (/^\s*0\r?\n\s*SECTION/.test(text)) return other('en AutoCAD-tegning (DXF)', drawingAdvice);
  return { kind: 'other', what: 'av et format vi ikke kjenner' };
}

function other(what: string, advice?: string): SniffedFormat {
  return { kind: 'other', what, ...(advice !== undefined && { advice }) };
}

function sniffXml(text: string): SniffedFormat {
  const root = /^<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(withoutProlog(text))?.[1] ?? '';
  if (/^(?:html|svg|kml|LandXML|gpx)$/i.test(root)) return { kind: 'other', what: `en ${root}-fil` };
  return { kind: 'gml' };
}

/** The text from the root element on: past the declaration, comments and document type. */
function withoutProlog(text: string): string {
  let rest = text;
  for (;;) {
    const close = rest.startsWith('<?')
      ? '?>'
      : rest.startsWith('<!--')
        ? '-->'
        : rest.startsWith('<!')
          ? '>'
          : null;
    const end = close === null ? -1 : rest.indexOf(close);
    if (close === null || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}
