import { useState } from 'react';

const storageKey = 'allmenning.deskKeys';

/** Whether the queue's letter keys work; remembered on the device, on until switched off. */
export function useKeysSwitch() {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(storageKey) !== 'off');
  const set = (next: boolean) => {
    localStorage.setItem(storageKey, next ? 'on' : 'off');
    setIsOn(next);
  };
  return [isOn, set] as const;
}
