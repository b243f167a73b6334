import { appMessages } from './app-messages.ts';
import { useMessages } from './messages.ts';

export function BrokenPage() {
  const m = useMessages(appMessages);
  return (
    <main id="content" className="page" tabIndex={-1}>
      <h1 className="ds-heading" data-size="lg">
        {m.brokenTitle}
      </h1>
      <p className="ds-paragraph">{m.brokenText}</p>
      <button type="button" className="ds-button" onClick={() => window.location.reload()}>
        {m.reload}
      </button>
    </main>
  );
}
