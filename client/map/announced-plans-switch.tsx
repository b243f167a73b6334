import './legend.css';
import { type ReactNode, useEffect, useState } from 'react';
import { useMessages } from '../app/messages.ts';
import { LayerSwitch } from './layer-switch.tsx';
import { legendMessages } from './legend-messages.ts';
import type { MapBackground } from './map-background.ts';
import type { MapController } from './map-controller.ts';
import type { MapDisplay } from './map-display.ts';
import { SOURCES } from './map-sources.ts';

type AnnouncedPlansSwitchProps = {
  readonly controller: MapController;
  readonly background: MapBackground;
  readonly display: MapDisplay;
  readonly onChange: (display: MapDisplay) => void;
};

/** Turns the national service's announced plans on and off, and says when it does not answer. */
export function AnnouncedPlansSwitch(props: AnnouncedPlansSwitchProps): ReactNode {
  const { controller, background, display, onChange } = props;
  const words = useMessages(legendMessages);
  const [isReachable, setReachable] = useState(true);
  const isOn = display.showsAnnouncedPlans;
  useEffect(() => {
    if (!isOn) return;
    setReachable(true);
    return controller.watchSource(SOURCES.announcedPlans, setReachable);
  }, [controller, isOn]);
  if (!background.announcedPlans) return null;
  return (
    <div>
      <LayerSwitch
        label={words.announcedPlans}
        isOn={isOn}
        onSwitch={(showsAnnouncedPlans) => onChange({ ...display, showsAnnouncedPlans })}
      />
      <small>{words.announcedPlansSource}</small>
      <p className="layer-fault" role="status">
        {isOn && !isReachable && words.announcedPlansFault}
      </p>
    </div>
  );
}
