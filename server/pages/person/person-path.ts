/** «Min side» for those without a program. */
export const personPath = '/min-side';

/** Where the link of a message leads. */
export const confirmPath = '/min-side/bekreft';

/** The same, with where the person goes on to afterwards. */
export function signInPath(returnTo: string): string {
  return `${personPath}?til=${encodeURIComponent(returnTo)}`;
}
