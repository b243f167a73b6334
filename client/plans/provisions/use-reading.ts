import { type RefObject, useEffect, useEffectEvent } from 'react';

/** How far down the panel the eye rests while reading. */
const eye = 0.3;

/**
 * Tells which clause is being read: the one under the eye, while the person scrolls. Nothing is told before they
 * do, and null when they have scrolled past the list.
 */
export function useReading(
  list: RefObject<HTMLElement | null>,
  onRead: (provisionId: string | null) => void,
): void {
  const tell = useEffectEvent(onRead);
  useEffect(() => {
    let told: string | null = null;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const articles = list.current?.querySelectorAll<HTMLElement>('[data-provision]') ?? [];
      const scroller = list.current && scrollerOf(list.current);
      const box = scroller?.getBoundingClientRect();
      const line = box ? box.top + box.height * eye : window.innerHeight * eye;
      const found = [...articles].find((article) => {
        const { top, bottom } = article.getBoundingClientRect();
        return top <= line && bottom > line;
      });
      const id = found?.dataset.provision ?? null;
      if (id === told) return;
      told = id;
      tell(id);
    };
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    // The panel scrolls on a wide screen, the page on a narrow one: scrolling does not bubble, but is captured.
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      cancelAnimationFrame(frame);
    };
  }, [list]);
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (/auto|scroll/.test(overflowY) && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return null;
}
