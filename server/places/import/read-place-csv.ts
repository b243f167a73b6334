import { nameOfPlace } from './name-of-place.ts';
import { arePossible, type PlaceFile, type PlaceRecord } from './place-record.ts';

const eastNames = ['lon', 'lengdegrad', 'longitude', 'øst', 'ost', 'aust', 'x'];
const northNames = ['lat', 'breddegrad', 'latitude', 'nord', 'y'];
const systemNames = ['epsg', 'epsg-kode', 'epsgkode', 'srid', 'koordsys'];

/**
 * Reads places from rows with a heading, divided by semicolon, comma or tab, as Kartverket's address files are.
 * The position stands in `lon`/`lat` or `øst`/`nord`, with its coordinate system in `epsg` (degrees without).
 * Null where the heading names no position.
 */
export function readPlaceCsv(text: string): PlaceFile | null {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = [';', '\t', ','].find((one) => head.includes(one));
  if (!separator) return null;
  const names = splitRow(head, separator).map((name) => name.trim().toLowerCase());
  const column = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const [east, north, system] = [column(eastNames), column(northNames), column(systemNames)];
  if (east < 0 || north < 0) return null;
  const records: PlaceRecord[] = [];
  let leftOut = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const cells = splitRow(line, separator);
    const named = nameOfPlace(new Map(names.map((name, index) => [name, cells[index] ?? ''])), false);
    const position = [numberIn(cells[east]), numberIn(cells[north])];
    const srid = Number(/\d{4,6}/.exec(cells[system] ?? '')?.[0] ?? 4326);
    if (!named || named.kind === 'street' || !arePossible(position, srid)) {
      leftOut += 1;
      continue;
    }
    records.push({ ...named, srid, geometries: [JSON.stringify({ type: 'Point', coordinates: position })] });
  }
  return { records, leftOut };
}

/** Norwegian files write the decimals after a comma. */
function numberIn(cell: string | undefined): number {
  const text = cell?.trim().replace(',', '.') ?? '';
  return text === '' ? Number.NaN : Number(text);
}

/** The cells of a row; a cell in quotation marks may hold the separator, and "" stands for a mark. */
function splitRow(row: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < row.length; index += 1) {
    const letter = row[index];
    if (letter === '"' && isQuoted && row[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) {
      cells.push(cell.normalize('NFC'));
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.normalize('NFC')];
}
