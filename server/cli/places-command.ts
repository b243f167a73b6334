import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { PlaceKind } from '../../domain/places/found-place.ts';
import { importPlaces, type PlaceImportReport } from '../places/import/import-places.ts';
import { largestPlaceFile, readPlaceFile } from '../places/import/read-place-file.ts';
import { type Command, exitCodes, UsageError } from './command.ts';
import { print, tell } from './console-output.ts';
import { withDatabase } from './with-database.ts';

export const placesCommand: Command = {
  name: 'places',
  summary: 'legger inn adresser, eiendommer, gater og stedsnavn',
  help: `Bruk: npm run allmenning -- places FIL --municipality NNNN [--source TEKST] [--json]

Legger inn steder som folk kan søke etter, fra en GeoJSON- eller CSV-fil. Det er nyttig når
Kartverkets tjenester ikke er slått på eller ikke svarer. Slag som står i fila, erstatter det
kommunen hadde av samme slag. Enten blir alt lagret, eller ingenting.

  adresser     adressetekst, eller adressenavn + nummer + bokstav; postnummer og poststed
  eiendommer   gardsnummer + bruksnummer (+ festenummer), eller matrikkelnummertekst
  gater        linjer med adressenavn, vegnavn eller navn (bare GeoJSON)
  stedsnavn    stedsnavn, skrivemåte eller navn; navneobjekttype
  CSV          lon + lat, eller øst + nord med epsg; skilletegn ; , eller tabulator

  --municipality  kommunenummeret
  --source        hvor stedene kommer fra; filnavnet hvis den ikke er oppgitt
  --json          skriver resultatet som ett JSON-objekt

Avslutter med 0 når noe er lagt inn, 2 når ingenting i fila kunne brukes, 1 når noe gikk galt.`,

  run: async (parameters) => {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        municipality: { type: 'string' },
        source: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('Oppgi én fil med steder.');
    const municipalityNumber = values.municipality ?? '';
    if (!/^\d{4}$/.test(municipalityNumber)) {
      throw new UsageError('--municipality tar et kommunenummer med fire sifre.');
    }
    if ((await stat(path)).size > largestPlaceFile) {
      throw new UsageError(`${path} er større enn ${largestPlaceFile / 1_000_000} MB. Del den opp.`);
    }
    const file = readPlaceFile(await readFile(path));
    if (!file) throw new UsageError(`${path} er ikke en GeoJSON- eller CSV-fil med steder.`);
    if (file.records.length === 0) {
      tell(`${path} har ingen steder som kan brukes. Ingenting er endret.`);
      return exitCodes.refused;
    }
    const source = values.source ?? basename(path);
    const report = await withDatabase(({ database }) =>
      importPlaces(database, file, { municipalityNumber, source }),
    );
    if (values.json) print(JSON.stringify({ ok: true, ...report }));
    else tellReport(report);
    return exitCodes.done;
  },
};

const kindNames: Readonly<Record<PlaceKind, string>> = {
  address: 'adresser',
  property: 'eiendommer',
  street: 'gater',
  placeName: 'stedsnavn',
};

function tellReport({ stored, leftOut, outside }: PlaceImportReport): void {
  for (const [kind, name] of Object.entries(kindNames)) print(`${stored[kind as PlaceKind] ?? 0} ${name}`);
  if (leftOut > 0) print(`${leftOut} rader mangler navn eller posisjon, eller er av et ukjent slag.`);
  if (outside > 0) print(`${outside} steder ligger langt utenfor kommunen og er utelatt.`);
}
