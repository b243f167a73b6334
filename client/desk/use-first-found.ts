import { useState } from 'react';

/** The first value that was there, for as long as the page stands: a form that is being written outlives what opened it. */
export function useFirstFound<T>(value: T | undefined): T | undefined {
  const [first, setFirst] = useState(value);
  if (first === undefined && value !== undefined) setFirst(value);
  return first ?? value;
}
