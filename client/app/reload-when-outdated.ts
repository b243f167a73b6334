import { isEmbedded } from './embedded.ts';

const key = 'allmenning.reloaded';
const minute = 60_000;

/**
 * A page that was opened before the portal was updated asks for code that is gone: it loads itself
 * anew, once a minute at most. Drafts lie on the device, and the address keeps the rest.
 */
export function reloadWhenOutdated(): void {
  // In a frame nothing may be kept, so that it could load itself for ever.
  if (isEmbedded) return;
  window.addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(key) ?? 0) < minute) return;
    sessionStorage.setItem(key, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
