import type { HostPage } from './host-page.ts';

/** Tells the page round the frame how high this one is, whenever that changes. */
export function tellHeight(root: HTMLElement, host: HostPage): void {
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === 0 || height === told) return;
    told = height;
    host.tell({ type: 'hoyde', detail: { hoyde: height } });
  }).observe(root);
}
