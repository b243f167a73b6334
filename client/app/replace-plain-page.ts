/** The page in plain words that the server sent, and the place where the program draws. */
type Places = { readonly plain: HTMLElement; readonly root: HTMLElement };

/** How far a reader scrolls before they are taken to be reading, in CSS pixels. */
const readingDepth = 400;

/**
 * Puts the program's page in the place of the plain one as soon as it has something to show: the plain
 * text is what is painted first, and nothing is empty in between. Whoever has begun to read down the
 * page or to fill in its form keeps it, with a button that opens the map.
 */
export function replacePlainPage(root: HTMLElement, openMap: string): void {
  const plain = document.getElementById('plain');
  if (!plain) return;
  const places: Places = { plain, root };
  root.dataset.waiting = '';
  let hasTyped = false;
  plain.addEventListener('input', () => {
    hasTyped = true;
  });
  const observer = new MutationObserver(() => {
    if (!hasSomethingToShow(root)) return;
    observer.disconnect();
    if (hasTyped || isAtForm(plain) || window.scrollY > readingDepth) offer(places, openMap);
    else replace(places);
  });
  observer.observe(root, { childList: true, subtree: true });
}

/** Every page of the program has one heading of the first rank; what it lists may still be on its way. */
function hasSomethingToShow(root: HTMLElement): boolean {
  return root.querySelector('main h1') !== null && root.querySelector('main .loading') === null;
}

function isAtForm(plain: HTMLElement): boolean {
  return plain.contains(document.activeElement) && document.activeElement?.closest('form') !== null;
}

function replace({ plain, root }: Places): void {
  plain.remove();
  delete root.dataset.waiting;
  window.scrollTo(0, 0);
}

function offer(places: Places, openMap: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain-open-map';
  button.textContent = openMap;
  button.addEventListener('click', () => replace(places));
  places.plain.append(button);
}
