import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { itemOf, propertiesOf, type Row } from './item-of-row.ts';
import { columnsOf, propertyColumns } from './item-sql.ts';
import type { ItemPage, PageAsked, Source } from './items.queries.ts';
import type { Position } from './parameters/cursor.ts';
import type { ItemsQuestion } from './parameters/read-items-question.ts';
import { formOfPieces } from './pieces/form-of-pieces.ts';
import { type Piece, pieceFromBytes } from './pieces/piece.ts';
import { reasonOf } from './reason-of.ts';

const dialect = new PgDialect();
/** Texts of the queries, one a collection and a coordinate system: made once, and prepared once a connection. */
const texts = new Map<string, string>();

const figuresSchema = z.object({ isTooMany: z.boolean(), matched: z.int() });

/**
 * A page of what lies in a box, where the box is all that is asked and the collection knows how; null where another way is
 * needed. One message to the database, of a text that is always the same.
 */
export async function readPageOfBox(
  source: Source,
  question: ItemsQuestion,
  asked: PageAsked,
): Promise<ItemPage | null> {
  const { collection, system } = question;
  const { pageOfBox } = collection;
  if (!pageOfBox) return null;
  const page = await askBox(source, question, {
    ...asked,
    name: system.uri,
    make: () => pageOfBox(columnsOf(collection, system)),
  });
  return page && { ...page, items: page.found.map((row) => itemOf(question, row, asked.site)) };
}

/** A page as it is kept: each thing's piece, and the rest of its properties, the same object for all of a version. */
export type PageOfPieces = {
  readonly pieces: readonly { readonly piece: Piece; readonly rest: string }[];
  /** Where the last stands, where more follow. */
  readonly last: { readonly position: Position } | undefined;
  readonly matched: number;
};

const piecesSchema = z.array(z.object({ c0: z.string(), piece: z.instanceof(Buffer) }));
const versionsSchema = z.object({ versions: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** The same page, where all of its things are packed as we do it; else null. */
export async function readPiecesOfBox(
  source: Source,
  question: ItemsQuestion,
  asked: PageAsked,
): Promise<PageOfPieces | null> {
  const { pieces } = question.collection;
  if (!pieces || question.system.uri !== pieces.system.uri) return null;
  const page = await askBox(source, question, {
    ...asked,
    name: 'pieces',
    make: () => pieces.ofBox(propertyColumns(pieces.ofVersion)),
    further: [formOfPieces],
  });
  if (!page) return null;
  const found = piecesSchema.safeParse(page.found);
  if (!found.success) return null;
  const { versions } = page.found[0] ? versionsSchema.parse(page.found[0]) : { versions: {} };
  const rests = new Map(
    Object.entries(versions).map(([key, row]) => [
      key,
      JSON.stringify(propertiesOf(pieces.ofVersion, row, asked.site)),
    ]),
  );
  const last = page.hasMore ? page.found.at(-1) : undefined;
  return {
    pieces: found.data.map(({ c0, piece }) => ({
      piece: pieceFromBytes(piece),
      rest: rests.get(c0) ?? '{}',
    })),
    last: last && { position: [String(last.c0), String(last.c1)] },
    matched: page.matched,
  };
}

type BoxAsked = PageAsked & {
  readonly name: string;
  readonly make: () => SQL;
  readonly further?: readonly number[];
};

async function askBox(
  { database, reader }: Source,
  { collection, rectangle, isBoxAlone }: ItemsQuestion,
  { rows, after, name, make, further = [] }: BoxAsked,
) {
  if (!rectangle || !isBoxAlone) return null;
  const { west, south, east, north, srid } = rectangle;
  const [version, position] = after ?? [];
  const parameters = [
    ...[west, south, east, north, srid],
    ...[version ?? '', position ?? '0', rows + 1],
    ...further,
  ];
  const answer = await database
    .read<Row>(reader, textOf(`${collection.id} ${name}`, make), parameters)
    .catch((error: unknown) => {
      throw reasonOf(error);
    });
  const { isTooMany, matched } = figuresSchema.parse(answer[0]);
  if (isTooMany) return null;
  const found = answer.filter(({ c0 }) => c0 !== null);
  return { found: found.slice(0, rows), hasMore: found.length > rows, matched };
}

function textOf(key: string, make: () => SQL): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const { sql, params } = dialect.sqlToQuery(make());
  if (params.length > 0) throw new Error('a page of a box is asked by a text that is always the same');
  texts.set(key, sql);
  return sql;
}
