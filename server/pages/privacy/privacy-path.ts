/** Where a municipality's privacy notice stands. */
export function privacyPath(municipalityNumber: string): string {
  return `/kommune/${municipalityNumber}/personvern`;
}

/** The notice that a page is under: that of its municipality, else the list of all. */
export function privacyPathFor(pagePath: string): string {
  const number = /^\/(?:kommune|plan)\/(\d{4})(?:[/?]|$)/.exec(pagePath)?.[1];
  return number ? privacyPath(number) : '/personvern';
}
