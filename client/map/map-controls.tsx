import { ExpandIcon, LocationPinIcon, MinusIcon, PlusIcon, ShrinkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useState } from 'react';
import { lengthWords } from '../../domain/wording/measure-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import { askOwnPosition, canAskOwnPosition } from './ask-own-position.ts';
import type { MapController } from './map-controller.ts';
import { mapMessages } from './map-messages.ts';

type MapControlsProps = {
  readonly controller: MapController;
  /** What goes full screen: the map with its panels. */
  readonly frame: HTMLElement;
  readonly onMessage: (message: string) => void;
};

/** Zoom, my position and full screen, at the bottom right; each 44 pixels and named. */
export function MapControls({ controller, frame, onMessage }: MapControlsProps): ReactNode {
  const words = useMessages(mapMessages);
  const isFull = useIsFullScreen();
  const language = useLanguage();
  const say = useStatus();
  const findMe = async () => {
    const answer = await askOwnPosition();
    if (!answer.isFound) return onMessage(words[answer.reason]);
    controller.showPosition(answer.position);
    onMessage('');
    say(words.positionShown(lengthWords(Math.max(1, answer.position.accuracyMetres), language)));
  };
  const toggleFull = () => void (isFull ? document.exitFullscreen() : frame.requestFullscreen());
  return (
    <fieldset className="map-controls" aria-label={words.controls}>
      <MapButton label={words.zoomIn} icon={<PlusIcon aria-hidden />} onPress={() => controller.zoomIn()} />
      <MapButton
        label={words.zoomOut}
        icon={<MinusIcon aria-hidden />}
        onPress={() => controller.zoomOut()}
      />
      {canAskOwnPosition() && (
        <MapButton label={words.myPosition} icon={<LocationPinIcon aria-hidden />} onPress={findMe} />
      )}
      {/* On a phone the sheet already yields to the map, and a fourth button would lie under it. */}
      {document.fullscreenEnabled && frame.clientWidth >= 640 && (
        <MapButton
          label={isFull ? words.leaveFullScreen : words.fullScreen}
          icon={isFull ? <ShrinkIcon aria-hidden /> : <ExpandIcon aria-hidden />}
          onPress={toggleFull}
        />
      )}
    </fieldset>
  );
}

function MapButton({
  label,
  icon,
  onPress,
}: {
  label: string;
  icon: ReactNode;
  onPress: () => void;
}): ReactNode {
  return (
    <button type="button" className="map-button" aria-label={label} title={label} onClick={onPress}>
      {icon}
    </button>
  );
}

function useIsFullScreen(): boolean {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const look = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return isFull;
}
