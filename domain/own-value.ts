/**
 * A table's own value of a name that came from outside: a plan file may call an object type `constructor` or
 * `__proto__`, which every object answers to.
 */
export function ownValue<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
