import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '@fontsource-variable/inter/wght.css';
import './app/theme.css';
import './app/zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { appMessages } from './app/app-messages.ts';
import { isEmbedded } from './app/embedded.ts';
import { initialLanguage } from './app/language-provider.tsx';
import { reloadWhenOutdated } from './app/reload-when-outdated.ts';
import { replacePlainPage } from './app/replace-plain-page.ts';
import { keepOnDevice } from './offline/keep-on-device.ts';

reloadWhenOutdated();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
if (isEmbedded) {
  void import('./embed/start-embedded.tsx').then(({ startEmbedded }) => startEmbedded(root));
} else {
  keepOnDevice();
  replacePlainPage(root, appMessages[initialLanguage()].openMap);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
