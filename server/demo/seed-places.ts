import type { Database } from '../database/database.ts';
import { importPlaces } from '../places/import/import-places.ts';
import { readPlaceFile } from '../places/import/read-place-file.ts';
import { demoPlaceFiles } from './background/demo-place-files.ts';

/** Puts the invented streets, houses and properties of the drawn background where people search. */
export async function seedPlaces(database: Database): Promise<void> {
  for (const [municipalityNumber, content] of demoPlaceFiles()) {
    const file = readPlaceFile(Buffer.from(JSON.stringify(content)));
    if (!file) throw new Error(`the places of ${municipalityNumber} were not read`);
    await importPlaces(database, file, { municipalityNumber, source: 'Oppdiktet for demoen (eksempel)' });
  }
}
