import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { DeskPage } from '../desk-page.tsx';
import { deskPlaceMessages } from '../desk-place-messages.ts';
import { overviewMessages } from '../overview-messages.ts';
import { rolesInSentence } from '../people/role-words.ts';
import { useMay } from '../use-may.ts';
import { accountMessages } from './account-messages.ts';
import { MunicipalitiesSection } from './municipalities-section.tsx';
import { NoticesSection } from './notices-section.tsx';
import { PasswordSection } from './password-section.tsx';

/** One's own page at the desk: who one is here, and what one wants to be told of. */
export default function AccountPage() {
  const m = useMessages(accountMessages);
  const places = useMessages(deskPlaceMessages);
  const overview = useMessages(overviewMessages);
  const language = useLanguage();
  const api = useApi();
  const may = useMay();
  const me = useQuery(api.accounts.me.queryOptions());
  if (!me.data) return null;
  const { displayName, username, municipalityName, roles } = me.data;
  return (
    <DeskPage
      title={m.title}
      back="desk"
      facts={`${overview.signedInAs(displayName)}. ${places.yourRoles(rolesInSentence(roles, language))}`}
    >
      <MunicipalitiesSection />
      {may('comments.readContact') && <NoticesSection municipality={municipalityName} />}
      <PasswordSection username={username} />
    </DeskPage>
  );
}
