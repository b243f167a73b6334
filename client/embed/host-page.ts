/** What a frame tells the page round it. Never what people wrote, nor anything that opens a receipt. */
export type HostEvent =
  | { readonly type: 'klar'; readonly detail: { readonly visning: string } }
  | { readonly type: 'hoyde'; readonly detail: { readonly hoyde: number } }
  | { readonly type: 'plan-valgt'; readonly detail: { readonly kommune: string; readonly plan: string } }
  | { readonly type: 'innspill-sendt'; readonly detail: { readonly kommune: string; readonly plan: string } };

export type HostPage = { readonly tell: (event: HostEvent) => void };

/**
 * Speaks with the page round the frame. It says who it is first; until then, and to anyone else, nothing is told but
 * that there is a frame. Only sites that the municipality allows can be round it at all.
 */
export function greetHostPage(): HostPage {
  let host: string | null = null;
  const waiting: HostEvent[] = [];
  const send = (event: HostEvent, origin: string) =>
    window.parent.postMessage({ allmenning: 1, ...event }, origin);
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || data?.allmenning !== 1 || data?.type !== 'hei') return;
    // A page without an origin of its own (a file, a sandbox) cannot be told from others.
    if (origin === 'null' || host !== null) return;
    host = origin;
    for (const event of waiting.splice(0)) send(event, origin);
  });
  window.parent.postMessage({ allmenning: 1, type: 'start' }, '*');
  return {
    tell: (event) => {
      if (host !== null) send(event, host);
      else if (waiting.length < 20) waiting.push(event);
    },
  };
}
