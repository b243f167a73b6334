import { documentKinds } from '../plan-codes/document-kinds.ts';

/** What of a document the order of a library needs. */
export type LibraryDocument = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly replacesId: string | null;
};

export type Edition<Document> = {
  /** The one that counts. */
  readonly document: Document;
  /** What it took the place of, the latest first. */
  readonly previous: readonly Document[];
};

export type DocumentGroup<Document> = {
  readonly kind: string;
  readonly editions: readonly Edition<Document>[];
};

/** Documents by kind, in the order of the planregister's list, the newest of a kind first; former editions with theirs. */
export function groupDocuments<Document extends LibraryDocument>(
  documents: readonly Document[],
): DocumentGroup<Document>[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const replaced = new Set(documents.map(({ replacesId }) => replacesId));
  const groups = new Map<string, Edition<Document>[]>();
  const newestFirst = documents.toSorted(
    (one, other) => Date.parse(other.publishedAt) - Date.parse(one.publishedAt),
  );
  for (const document of newestFirst) {
    if (replaced.has(document.id)) continue;
    const group = groups.get(document.kind) ?? [];
    groups.set(document.kind, [...group, { document, previous: previousOf(document, byId) }]);
  }
  return [...groups]
    .map(([kind, editions]) => ({ kind, editions }))
    .sort((one, other) => placeOf(one.kind) - placeOf(other.kind));
}

/** The groups whose documents have the words in their title, in any order and case. */
export function searchDocuments<Document extends LibraryDocument>(
  groups: readonly DocumentGroup<Document>[],
  query: string,
): DocumentGroup<Document>[] {
  const words = query.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const isFound = ({ title }: Document) => {
    const text = title.toLocaleLowerCase('nb');
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ kind, editions }) => ({ kind, editions: editions.filter(({ document }) => isFound(document)) }))
    .filter(({ editions }) => editions.length > 0);
}

function previousOf<Document extends LibraryDocument>(
  { replacesId }: Document,
  byId: ReadonlyMap<string, Document>,
): Document[] {
  const found: Document[] = [];
  let before = replacesId ? byId.get(replacesId) : undefined;
  while (before && !found.includes(before)) {
    found.push(before);
    before = before.replacesId ? byId.get(before.replacesId) : undefined;
  }
  return found;
}

/** Kinds that the list lacks come last. */
function placeOf(kind: string): number {
  const place = documentKinds.findIndex((known) => known === kind);
  return place < 0 ? documentKinds.length : place;
}
