/**
 * The files that wait for some work, in the order of the question, a page at a time: `findAfter` answers those that come
 * after the file with that id, or the first of all. What stays undone is passed over, so that the others need not wait
 * for it.
 */
export async function* filesInTurn<File extends { readonly id: string }>(
  findAfter: (id: string | undefined) => Promise<readonly File[]>,
): AsyncGenerator<File> {
  for (let after: string | undefined; ; ) {
    const page = await findAfter(after);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}
