/**
 * The same values, the next one asked for while whoever has the last one works: reading and the database's work go on
 * side by side. One value more is held than without. What goes wrong with a value is thrown where its turn comes.
 */
export async function* readAhead<T>(values: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = values.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = values.next();
      // Thrown at its turn, and to nobody where that never comes.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await values.return(undefined);
  }
}
