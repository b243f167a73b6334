/** For whoever measures a visit (User Timing): the first time that something is so. */
export function markOnce(name: 'map-has-plan' | 'map-idle'): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}
