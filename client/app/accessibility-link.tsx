import { appMessages } from './app-messages.ts';
import { useLanguage, useMessages } from './messages.ts';

/** To the accessibility statement, a page of the server's own. */
export function AccessibilityLink() {
  const m = useMessages(appMessages);
  return <a href={`/tilgjengelighet?sprak=${useLanguage()}`}>{m.accessibility}</a>;
}
