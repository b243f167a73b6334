import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { TextField } from '../form/text-field.tsx';
import { Invitations } from './invitations.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import own from './people.module.css';
import { PeopleChanges } from './people-changes.tsx';
import { peopleMessages } from './people-messages.ts';
import { PersonCard } from './person-card.tsx';
import { RoleGuide } from './role-guide.tsx';

/** More people than this, and one wants to search. */
const fewPeople = 6;

/** Who has access to the municipality's desk, and as what: for its administrators. */
export default function PeoplePage() {
  const m = useMessages(peopleMessages);
  const api = useApi();
  const list = useQuery(api.people.list.queryOptions());
  const [isInviting, setIsInviting] = useState(false);
  const [sought, setSought] = useState('');
  const people = (list.data?.people ?? []).filter(({ displayName, username }) =>
    `${displayName} ${username}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  return (
    <DeskPage
      title={m.title}
      back="desk"
      facts={m.intro}
      actions={
        list.data && (
          <button type="button" className="ds-button" onClick={() => setIsInviting(true)}>
            {m.invite}
          </button>
        )
      }
    >
      {list.isPending && <Loading />}
      {list.isLoadingError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {list.data && isInviting && <InviteDialog known={list.data} onClose={() => setIsInviting(false)} />}
      {list.data && (
        <section className={styles.section} aria-labelledby="people">
          <h2 id="people">{m.count(people.length)}</h2>
          {list.data.people.length > fewPeople && (
            <TextField id="seek-person" label={m.seek} type="search" value={sought} onChange={setSought} />
          )}
          {people.length === 0 && <p className={styles.empty}>{m.noMatch}</p>}
          <ul className={own.people}>
            {people.map((person) => (
              <li key={person.accountId}>
                <PersonCard person={person} known={list.data} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.data && list.data.invitations.length > 0 && <Invitations invitations={list.data.invitations} />}
      <RoleGuide />
      <PeopleChanges />
    </DeskPage>
  );
}
