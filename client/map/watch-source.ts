import type { Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';

/** Tells each time that a tile of the source has come (true) or could not be had (false); ends when called. */
export function watchSource(
  map: MapLibreMap,
  source: string,
  listener: (isReachable: boolean) => void,
): () => void {
  const onData = (event: MapSourceDataEvent) => {
    if (event.sourceId === source && event.tile?.state === 'loaded') listener(true);
  };
  // The map adds the source's name to what its tiles tell, which the event's type does not say.
  const onError = (event: object) => {
    if ('sourceId' in event && event.sourceId === source) listener(false);
  };
  map.on('sourcedata', onData);
  map.on('error', onError);
  return () => {
    map.off('sourcedata', onData);
    map.off('error', onError);
  };
}
