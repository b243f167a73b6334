const words: Readonly<Record<string, string>> = {
  creating: 'Lager databasen (om lag ti sekunder) …',
  extension: 'Legger til kartfunksjonene i databasen …',
  opening: 'Åpner databasen …',
  migrating: 'Gjør tabellene klare …',
  ready: 'Databasen svarer.',
};

/** A stage of the start as a person reads it; stages that are words already pass through. */
export function progressWords(stage: string): string {
  return words[stage] ?? stage;
}
