import { useSearchParams } from 'wouter';
import { errorMessage, isErrorCode } from '../../domain/errors.ts';
import { useLanguage } from '../app/messages.ts';

/** How the sign-in went that the person comes back from, when it did not succeed. */
export function SignInOutcome() {
  const language = useLanguage();
  const [parameters] = useSearchParams();
  const outcome = parameters.get('innlogging');
  if (!isErrorCode(outcome)) return null;
  return (
    <div className="ds-alert" data-color={outcome === 'sign-in-cancelled' ? 'info' : 'warning'} role="alert">
      <p className="ds-paragraph">{errorMessage(outcome, language)}</p>
    </div>
  );
}
