import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { accountRoles } from '../../../domain/roles/account-roles.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { useFocusFollows } from '../use-focus-follows.ts';
import { GiveRole } from './give-role.tsx';
import own from './people.module.css';
import { peopleMessages } from './people-messages.ts';
import { PersonPlans } from './person-plans.tsx';
import { PersonRole } from './person-role.tsx';
import { SureButton } from './sure-button.tsx';
import { usePeopleAct } from './use-people-act.ts';

export type KnownPeople = Answers['people']['list'];
export type Person = KnownPeople['people'][number];

/** One person: who it is, what they are here, and what can be done about it. */
export function PersonCard({ person, known }: { readonly person: Person; readonly known: KnownPeople }) {
  const m = useMessages(peopleMessages);
  const language = useLanguage();
  const api = useApi();
  const finish = usePeopleAct();
  const [isGiving, setIsGiving] = useState(false);
  const giving = useFocusFollows(isGiving);
  const { accountId, username, displayName, isSelf, isClosed, roles, sessions, lastSeenAt } = person;
  const endSessions = useMutation(
    api.people.endSessions.mutationOptions({ onSuccess: () => finish(m.ended(displayName)) }),
  );
  const when = lastSeenAt && instantWords(new Date(lastSeenAt), new Date(), language);
  return (
    <article className={own.person} aria-labelledby={`person-${accountId}`}>
      <div className={own.who}>
        <h3 id={`person-${accountId}`} tabIndex={-1}>
          {displayName}
          {isSelf && ` (${m.you})`}
        </h3>
        <p className={own.small}>{username}</p>
        <p className={own.small}>
          {isClosed && `${m.closed}. `}
          {when ? m.lastSeen(when) : m.neverSeen} {m.sessions(sessions)}
        </p>
        {sessions > 0 && (
          <div className={own.act}>
            <SureButton
              label={m.endSessions}
              about={displayName}
              sure={m.endSure}
              isBusy={endSessions.isPending}
              onSure={() => endSessions.mutate({ accountId })}
            />
          </div>
        )}
        {endSessions.isError && <Failure error={endSessions.error} />}
      </div>
      <div className="stack">
        {roles.length === 0 && <p className={own.small}>{m.noRoles}</p>}
        <ul className={own.roles}>
          {roles.toSorted(byRole).map((held) => (
            <PersonRole key={held.role} held={held} person={person} mayGiveRegion={known.mayGiveRegion} />
          ))}
        </ul>
        {roles.some(({ role }) => role === 'planConsultant') && <PersonPlans person={person} />}
        {isSelf && <p className={own.small}>{m.ownRoles}</p>}
        {!isSelf && !isClosed && (
          <div ref={giving}>
            {isGiving ? (
              <GiveRole person={person} known={known} onDone={() => setIsGiving(false)} />
            ) : (
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() => setIsGiving(true)}
              >
                {m.giveRole}
                <span className="visually-hidden">: {displayName}</span>
              </button>
            )}
          </div>
        )}
      </div>
    </article>
  );
}

/** As the roles are told of elsewhere on the page. */
function byRole(one: Person['roles'][number], other: Person['roles'][number]): number {
  return accountRoles.indexOf(one.role) - accountRoles.indexOf(other.role);
}
