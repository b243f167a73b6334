import { useEffect, useRef } from 'react';

/**
 * Keeps the keyboard where the eye is when a button makes way for a form: in the form's first field, and
 * back on the button afterwards. Both stand in the element that takes the answer as its ref.
 */
export function useFocusFollows(isOpen: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    place.current?.querySelector<HTMLElement>('button, input, select, textarea')?.focus();
  }, [isOpen]);
  return place;
}
