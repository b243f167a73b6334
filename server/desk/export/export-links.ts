import type { ExportHead, ExportRow } from './export-row.ts';

/** Where the plan's page is. */
export function planLink({ publicUrl, municipalityNumber, planIdentifier }: ExportHead): string {
  return `${publicUrl}/plan/${municipalityNumber}/${encodeURIComponent(planIdentifier)}`;
}

/** The comment as everyone reads it; at the desk where it is not on the web. */
export function commentLink(head: ExportHead, { id, number, isOnWeb }: ExportRow): string {
  const { publicUrl, hearingId, hearingCode } = head;
  return isOnWeb
    ? `${planLink(head)}?${new URLSearchParams({ horing: hearingCode, fane: 'innspill', nr: String(number) })}`
    : `${publicUrl}/desk/horing/${hearingId}?merknad=${id}`;
}

/** What the comment speaks of, on the plan's page: the object, the clause, the page of the document. */
export function targetLink(head: ExportHead, row: ExportRow): string {
  const { planObjectId, provisionId, documentId, documentPage } = row;
  const state = {
    horing: head.hearingCode,
    fane: documentId ? 'dokumenter' : 'kart',
    ...(planObjectId && { objekt: planObjectId }),
    ...(provisionId && { bestemmelse: provisionId }),
    ...(documentId && { dokument: documentId }),
    ...(documentPage && { side: String(documentPage) }),
  };
  return `${planLink(head)}?${new URLSearchParams(state)}`;
}
