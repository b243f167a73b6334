import type { Link } from './answers/links.ts';
import type { SchemaKind } from './answers/schema-answer.ts';
import type { Collection } from './collections/collection.ts';
import type { Extent } from './extents.queries.ts';
import type { Item } from './item-of-row.ts';

/** What a page for people shows; the pages' own room draws it. */
export type OgcPage =
  | { readonly kind: 'landing'; readonly links: readonly Link[] }
  | { readonly kind: 'conformance'; readonly classes: readonly string[] }
  | { readonly kind: 'api'; readonly operations: readonly ApiOperation[] }
  | { readonly kind: 'collections' }
  | { readonly kind: 'collection'; readonly collection: Collection; readonly extent: Extent | undefined }
  | {
      readonly kind: 'items';
      readonly collection: Collection;
      readonly items: readonly Item[];
      readonly matched: number | null;
      readonly links: readonly Link[];
      readonly parameters: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'item'; readonly collection: Collection; readonly item: Item }
  | { readonly kind: 'schema'; readonly collection: Collection; readonly of: SchemaKind }
  | { readonly kind: 'tilesets'; readonly collection: Collection; readonly links: readonly Link[] }
  | { readonly kind: 'tileMatrixSets' };

export type ApiOperation = { readonly path: string; readonly summary: string };
