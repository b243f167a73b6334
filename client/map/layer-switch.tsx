import type { ReactNode } from 'react';

type LayerSwitchProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
};

/** One layer of the map, on or off. */
export function LayerSwitch({ label, isOn, onSwitch }: LayerSwitchProps): ReactNode {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />
      {label}
    </label>
  );
}
