import { appMessages } from './app-messages.ts';
import { useLanguage, useMessages } from './messages.ts';

/** To the privacy notice of a municipality, or of all; pages of the server's own. */
export function PrivacyLink({ municipalityNumber }: { readonly municipalityNumber?: string | undefined }) {
  const m = useMessages(appMessages);
  const path = municipalityNumber ? `/kommune/${municipalityNumber}/personvern` : '/personvern';
  return <a href={`${path}?sprak=${useLanguage()}`}>{m.privacy}</a>;
}
