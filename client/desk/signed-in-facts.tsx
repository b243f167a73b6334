import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../app/api.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { deskPlaceMessages } from './desk-place-messages.ts';
import { overviewMessages } from './overview-messages.ts';
import { rolesInSentence } from './people/role-words.ts';

/** Who is signed in, as what, and the way to their own page. */
export function SignedInFacts({ withRoles = false }: { readonly withRoles?: boolean }) {
  const m = useMessages(overviewMessages);
  const places = useMessages(deskPlaceMessages);
  const language = useLanguage();
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  if (!me.data) return null;
  const { displayName, roles } = me.data;
  return (
    <>
      {m.signedInAs(displayName)}
      {withRoles && `. ${places.yourRoles(rolesInSentence(roles, language))}`}
      {withRoles ? ' ' : '. '}
      <Link href="/desk/min-konto">{places.account}</Link>
    </>
  );
}
