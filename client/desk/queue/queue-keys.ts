/** What a key does while focus is in the queue. */
export type QueueKeyAct =
  | 'next'
  | 'previous'
  | 'open'
  | 'show'
  | 'hold'
  | 'themes'
  | 'answer'
  | 'choose'
  | 'undo'
  | 'help';

const acts: Readonly<Record<string, QueueKeyAct>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Enter: 'open',
  p: 'show',
  x: 'hold',
  m: 'themes',
  s: 'answer',
  v: 'choose',
  z: 'undo',
  '?': 'help',
};

/** Arrows and Enter work always, as in any list; letters only while shortcuts are switched on. */
const always: readonly string[] = ['ArrowDown', 'ArrowUp', 'Enter'];

type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** The act of a key press, or null where the key is not the queue's. */
export function queueKeyAct({ key, ctrlKey, metaKey, altKey }: Pressed, isOn: boolean): QueueKeyAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (!isOn && !always.includes(name)) return null;
  return Object.hasOwn(acts, name) ? (acts[name] ?? null) : null;
}
