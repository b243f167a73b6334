import { apiErrorMessage } from '../app/api-error.ts';
import { appMessages } from '../app/app-messages.ts';
import { useLanguage, useMessages } from '../app/messages.ts';

export type FailureProps = { readonly error: unknown; readonly onRetry?: () => void };

/** What went wrong, in people's words, and a way to try again where that may help. */
export default function FailureText({ error, onRetry }: FailureProps) {
  const m = useMessages(appMessages);
  const language = useLanguage();
  return (
    <div className="ds-alert" data-color="danger" role="alert">
      <p className="ds-paragraph">{apiErrorMessage(error, language)}</p>
      {onRetry && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={onRetry}>
          {m.tryAgain}
        </button>
      )}
    </div>
  );
}
