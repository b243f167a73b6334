/** Lets the device keep the program and the plan that is open, once the page has what it needs itself. */
export function keepOnDevice(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () => void register().catch(() => undefined);
  if (document.readyState === 'complete') whenIdle(start);
  else window.addEventListener('load', () => whenIdle(start), { once: true });
}

async function register(): Promise<void> {
  await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  const tell = () => active?.postMessage(loadedFiles());
  tell();
  // What the map fetches last comes after the page is ready.
  window.setTimeout(tell, 10_000);
}

function loadedFiles(): readonly string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name);
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 5_000 });
  else setTimeout(act, 2_000);
}
