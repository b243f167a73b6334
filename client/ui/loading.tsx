import { appMessages } from '../app/app-messages.ts';
import { useMessages } from '../app/messages.ts';

/** Says that something is being fetched; shown after a moment only, so that quick answers do not blink. */
export function Loading() {
  const m = useMessages(appMessages);
  return (
    <p className="ds-paragraph loading" role="status">
      {m.loading}
    </p>
  );
}
