import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import { DeskPage } from './desk-page.tsx';
import { deskPlaceMessages } from './desk-place-messages.ts';
import styles from './desk-places.module.css';
import { placesOf } from './desk-places.ts';
import { SignedInFacts } from './signed-in-facts.tsx';
import { useDeskName } from './use-desk-name.ts';
import { useMay } from './use-may.ts';

/** The first page of those who do not work on cases: their places, each with what it is for. */
export function DeskHome() {
  const m = useMessages(deskPlaceMessages);
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  const desk = useDeskName();
  const places = placesOf(useMay());
  if (!me.data) return null;
  // The region is larger than the municipality that lends its administrator a desk.
  const isRegional = me.data.roles.every((role) => role === 'regionalAdministrator');
  return (
    <DeskPage
      title={isRegional ? desk : m.title(desk, me.data.municipalityName)}
      facts={<SignedInFacts withRoles />}
    >
      <ul className={styles.cards}>
        {places.map(({ href, name }) => (
          <li key={name}>
            <h2>
              <Link href={href}>{m[name]}</Link>
            </h2>
            <p>{m[`${name}Text`]}</p>
          </li>
        ))}
      </ul>
    </DeskPage>
  );
}
