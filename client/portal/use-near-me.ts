import { useCallback, useRef, useState } from 'react';
import { useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import { askOwnPosition, canAskOwnPosition } from '../map/ask-own-position.ts';
import type { OwnPosition } from '../map/own-position.ts';
import { portalMessages } from './portal-messages.ts';

export type NearMeState = {
  readonly canAsk: boolean;
  /** Where the person is; kept on the page alone, never in its address. */
  readonly position: OwnPosition | null;
  readonly isAsking: boolean;
  /** Why the device did not tell. */
  readonly refusal: 'denied' | 'unknown' | null;
  readonly begin: () => void;
  readonly stop: () => void;
};

/** «Nær meg»: asks the device once where the person is, and tells when it does not say. */
export function useNearMe(): NearMeState {
  const m = useMessages(portalMessages);
  const say = useStatus();
  const [position, setPosition] = useState<OwnPosition | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState<NearMeState['refusal']>(null);
  // An answer that comes after the person has changed their mind is nobody's.
  const turn = useRef(0);
  const begin = useCallback(async () => {
    const own = ++turn.current;
    setIsAsking(true);
    setRefusal(null);
    const answer = await askOwnPosition();
    if (own !== turn.current) return;
    setIsAsking(false);
    if (answer.isFound) {
      setPosition(answer.position);
      say(m.nearMeOn);
    } else setRefusal(answer.reason);
  }, [m, say]);
  const stop = useCallback(() => {
    turn.current += 1;
    setIsAsking(false);
    setPosition(null);
    setRefusal(null);
  }, []);
  return { canAsk: canAskOwnPosition(), position, isAsking, refusal, begin, stop };
}

/** About a hundred metres: enough to put plans in order, and no more than the server needs to know. */
export function roundedPosition(position: OwnPosition | null) {
  if (!position) return null;
  return { lon: Number(position.lon.toFixed(3)), lat: Number(position.lat.toFixed(3)) };
}
