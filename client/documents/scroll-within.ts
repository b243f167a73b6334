/**
 * Brings an element into view by scrolling what scrolls it, and nothing further out: `scrollIntoView` would also push
 * the panel and its fixed parts out of the window.
 */
export function scrollWithin(element: Element, place: 'start' | 'center'): void {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const target = element.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (overflowX === 'auto' && box.scrollWidth > box.clientWidth) {
      box.scrollLeft += target.left - frame.left - Math.max(0, (frame.width - target.width) / 2);
    }
    if (overflowY === 'auto' && box.scrollHeight > box.clientHeight) {
      const room = place === 'center' ? Math.max(0, (frame.height - target.height) / 2) : 0;
      box.scrollTop += target.top - frame.top - room;
      return;
    }
  }
}
