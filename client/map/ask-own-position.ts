import type { OwnPosition } from './own-position.ts';

/** `denied`: the person or the browser said no; `unknown`: the device could not tell in ten seconds. */
export type OwnPositionAnswer =
  | { readonly isFound: true; readonly position: OwnPosition }
  | { readonly isFound: false; readonly reason: 'denied' | 'unknown' };

/** True where the browser can be asked at all: only on a secure page. */
export function canAskOwnPosition(): boolean {
  return 'geolocation' in navigator && window.isSecureContext;
}

/** Asks the device where the person is. It is used on the device alone and is sent nowhere by us. */
export function askOwnPosition(): Promise<OwnPositionAnswer> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lon, latitude: lat, accuracy: accuracyMetres } }) =>
        resolve({ isFound: true, position: { lon, lat, accuracyMetres } }),
      ({ code, PERMISSION_DENIED }) =>
        resolve({ isFound: false, reason: code === PERMISSION_DENIED ? 'denied' : 'unknown' }),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  });
}
