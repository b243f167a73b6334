/** Asked for so often, a statement is worth keeping. */
const askedFor = 3;
/** Each is kept by each connection of the database, some tens of kilobytes at a time. */
const mostKept = 150;
/** Texts that are counted; beyond, the ones unheard of for longest are forgotten. */
const mostCounted = 1_000;
/** Lists of values make texts of their own, long ones, that never come again. */
const longest = 8_000;

/**
 * Tells whether a statement shall be prepared, which spares the database to read and plan it each time and the driver a
 * round trip: what is asked for again and again, by its text. As many as there is room for are kept to the end, so that
 * no connection ever holds more. A pooler before the database must know prepared statements (PgBouncer from 1.21).
 */
export function createHotStatements(): (text: string) => boolean {
  const hot = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    if (hot.has(text)) return true;
    if (hot.size >= mostKept || text.length > longest) return false;
    const count = (counts.get(text) ?? 0) + 1;
    // Laid last, so that the first of the map is the one unheard of for longest.
    counts.delete(text);
    if (count >= askedFor) {
      hot.add(text);
      return true;
    }
    counts.set(text, count);
    const [oldest] = counts.keys();
    if (counts.size > mostCounted && oldest !== undefined) counts.delete(oldest);
    return false;
  };
}
