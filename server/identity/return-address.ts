/** Where a person goes on after signing in: an address of this portal, or the front page. */
export function safeReturnAddress(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 1500 || !asked.startsWith('/')) return '/';
  const resolved = withinPortal(asked);
  // Resolving `/.//host` takes the step away, and what is left is another host's: it must stay where it is once more.
  return resolved !== null && withinPortal(resolved) === resolved ? resolved : '/';
}

/** Browsers read // and /\ as another host; resolving finds whatever else does. Null for one. */
function withinPortal(asked: string): string | null {
  const here = 'http://portal.invalid';
  if (!URL.canParse(asked, here)) return null;
  const address = new URL(asked, here);
  return address.origin === here ? `${address.pathname}${address.search}${address.hash}` : null;
}

/** The address with how the sign-in went, for the page to tell; what was there before is left out. */
export function withOutcome(returnTo: string, outcome: string): string {
  const here = 'http://portal.invalid';
  const address = new URL(returnTo, here);
  address.searchParams.set(outcomeParameter, outcome);
  return `${address.pathname}${address.search}${address.hash}`;
}

/** The parameter that tells a page how a sign-in went: `ok`, or a code of the error catalogue. */
const outcomeParameter = 'innlogging';
