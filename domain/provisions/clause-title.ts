/** "§ 2.1 Høyde", as a clause is named wherever it is spoken of: the sign and its number stay on one line. */
export function clauseTitle({ clause, heading }: ClauseNames): string {
  return `${(clause ?? '').replace(/\s/g, '\u00a0')} ${heading ?? ''}`.trim();
}

/** Either may be missing, and both are in what is about something else. */
type ClauseNames = { readonly clause: string | null; readonly heading: string | null };
