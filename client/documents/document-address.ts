/**
 * The address of a document, and of one of its pages, on the plan page that is open or at `path`; everything else of
 * the state stays as it is.
 */
export function documentAddress(
  current: { readonly pathname: string; readonly search: string },
  documentId: string | undefined,
  page?: number,
): string {
  const parameters = new URLSearchParams(current.search);
  for (const name of ['dokument', 'side', 'objekt', 'nr']) parameters.delete(name);
  parameters.set('fane', 'dokumenter');
  if (documentId) parameters.set('dokument', documentId);
  if (documentId && page) parameters.set('side', String(page));
  return `${current.pathname}?${parameters}`;
}
