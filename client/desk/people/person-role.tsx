import { useMutation } from '@tanstack/react-query';
import { accountRoleNames } from '../../../domain/roles/account-roles.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import own from './people.module.css';
import { peopleMessages } from './people-messages.ts';
import type { Person } from './person-card.tsx';
import { roleInSentence } from './role-words.ts';
import { SureButton } from './sure-button.tsx';
import { usePeopleAct } from './use-people-act.ts';

type PersonRoleProps = {
  readonly held: Person['roles'][number];
  readonly person: Person;
  readonly mayGiveRegion: boolean;
};

/** A role that someone holds: until when, by whom, and the way to take it back. */
export function PersonRole({ held, person, mayGiveRegion }: PersonRoleProps) {
  const m = useMessages(peopleMessages);
  const language = useLanguage();
  const api = useApi();
  const finish = usePeopleAct();
  const { role, until, isByClaims, authority } = held;
  const { accountId, displayName, isSelf } = person;
  const name = accountRoleNames[role].name[language];
  const take = useMutation(
    api.people.takeRole.mutationOptions({
      onSuccess: async () => {
        await finish(m.taken(roleInSentence(role, language), displayName));
        // The row is gone, and the button in it.
        document.getElementById(`person-${accountId}`)?.focus();
      },
    }),
  );
  const facts = [
    authority,
    until && m.until(instantWords(new Date(until), new Date(), language)),
    isByClaims && m.byClaims,
  ].filter(Boolean);
  const mayTake = !isSelf && !isByClaims && (role !== 'regionalAdministrator' || mayGiveRegion);
  return (
    <li>
      <div className={own.role}>
        <div>
          <strong>{name}</strong>
          {facts.length > 0 && <span className={own.small}> · {facts.join(' · ')}</span>}
        </div>
        {mayTake && (
          <SureButton
            label={m.take}
            about={`${name}, ${displayName}`}
            sure={m.takeSure}
            isBusy={take.isPending}
            onSure={() => take.mutate({ accountId, role })}
          />
        )}
      </div>
      {take.isError && <Failure error={take.error} />}
    </li>
  );
}
