import './legend.css';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.ts';
import { LayerSwitch } from './layer-switch.tsx';
import { legendMessages } from './legend-messages.ts';
import type { MapDisplay } from './map-display.ts';
import type { MapLevel } from './map-level.ts';

type LayersPanelProps = {
  readonly display: MapDisplay;
  readonly onChange: (display: MapDisplay) => void;
  /** Levels that the plan has objects on; the switch is left out when there is none but the shown one. */
  readonly levels?: readonly MapLevel[];
  readonly hasComments?: boolean;
  /** Layers from elsewhere, after the map's own. */
  readonly children?: ReactNode;
};

const LEVELS: readonly MapLevel[] = ['under', 'on', 'over'];

/** Opacity, layers on and off, level and high contrast. */
export function LayersPanel({
  display,
  onChange,
  levels = [],
  hasComments = false,
  children,
}: LayersPanelProps): ReactNode {
  const words = useMessages(legendMessages);
  const change = (part: Partial<MapDisplay>) => onChange({ ...display, ...part });
  return (
    <details className="map-panel layers-panel">
      <summary>{words.layers}</summary>
      <label className="layers-opacity">
        {words.opacity}
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          value={Math.round(display.fillOpacity * 100)}
          onChange={(event) => change({ fillOpacity: Number(event.target.value) / 100 })}
        />
        <output>{Math.round(display.fillOpacity * 100)} %</output>
      </label>
      <LayerSwitch
        label={words.showPurposes}
        isOn={display.showsPurposes}
        onSwitch={(isOn) => change({ showsPurposes: isOn })}
      />
      <LayerSwitch
        label={words.showZones}
        isOn={display.showsZones}
        onSwitch={(isOn) => change({ showsZones: isOn })}
      />
      <LayerSwitch
        label={words.showLines}
        isOn={display.showsLines}
        onSwitch={(isOn) => change({ showsLines: isOn })}
      />
      <LayerSwitch
        label={words.showLabels}
        isOn={display.showsLabels}
        onSwitch={(isOn) => change({ showsLabels: isOn })}
      />
      {hasComments && (
        <LayerSwitch
          label={words.showComments}
          isOn={display.showsComments}
          onSwitch={(isOn) => change({ showsComments: isOn })}
        />
      )}
      <LayerSwitch
        label={words.highContrast}
        isOn={display.isHighContrast}
        onSwitch={(isOn) => change({ isHighContrast: isOn })}
      />
      {children}
      {levels.some((level) => level !== display.level) && (
        <fieldset>
          <legend>{words.level}</legend>
          {LEVELS.filter((level) => levels.includes(level)).map((level) => (
            <label key={level}>
              <input
                type="radio"
                name="map-level"
                checked={display.level === level}
                onChange={() => change({ level })}
              />
              {words[level]}
            </label>
          ))}
        </fieldset>
      )}
    </details>
  );
}
