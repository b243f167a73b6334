import { useEffect, useRef } from 'react';

/**
 * Keeps the keyboard in a list when the row that had it goes: the list itself has it then. Spread on the
 * element, which must be shown by the component that calls this.
 */
export function useFocusKept<Element extends HTMLElement>() {
  const place = useRef<Element>(null);
  const isInside = useRef(false);
  // What is taken away tells of no blur; what is left does.
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) place.current?.focus();
  });
  return {
    ref: place,
    tabIndex: -1,
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: () => {
      isInside.current = false;
    },
  };
}
