import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ownPageAddress } from '../app/embedded.ts';
import { EmbedApp } from './embed-app.tsx';
import { scopeOfPath } from './frame-scope.ts';
import { greetHostPage } from './host-page.ts';
import { tellHeight } from './tell-height.ts';

/** Draws the portal in a frame. Opened outside of one it is the page itself that is wanted, header and all. */
export function startEmbedded(root: HTMLElement): void {
  const scope = scopeOfPath(window.location.pathname);
  if (window.parent === window || !scope) {
    window.location.replace(ownPageAddress());
    return;
  }
  document.documentElement.style.setProperty('--header-height', '0px');
  openOtherPagesInWholeWindow();
  const host = greetHostPage();
  // The other views fill the height that they are given.
  if (new URLSearchParams(window.location.search).get('visning') === 'liste') tellHeight(root, host);
  createRoot(root).render(
    <StrictMode>
      <EmbedApp scope={scope} host={host} />
    </StrictMode>,
  );
}

/** Links to files and to the server's own pages, which no frame may show. Those within the page stay. */
function openOtherPagesInWholeWindow(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      const address = link?.getAttribute('href') ?? '#';
      if (!link || address.startsWith('#') || link.target !== '') return;
      const isOwnRoute = link.origin === window.location.origin && link.pathname.startsWith('/embed/');
      if (!isOwnRoute && !link.hasAttribute('download')) link.target = '_top';
    },
    { capture: true },
  );
}
