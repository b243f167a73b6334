let number: string | undefined;

/** Notes the municipality that the desk's pages are open for, so that everything they send says it. */
export function declareActingFor(municipalityNumber: string | undefined): void {
  number = municipalityNumber;
}

/** Headers that let the server refuse what was meant for another municipality; none outside the desk. */
export function actingForHeaders(): Record<string, string> {
  return number === undefined ? {} : { 'allmenning-municipality': number };
}
