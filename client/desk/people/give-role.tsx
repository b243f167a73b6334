import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type AccountRole, accountRoleNames, accountRoles } from '../../../domain/roles/account-roles.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { SelectField } from '../form/select-field.tsx';
import { AuthorityField } from './authority-field.tsx';
import own from './people.module.css';
import { peopleMessages } from './people-messages.ts';
import type { KnownPeople, Person } from './person-card.tsx';
import { RoleRights } from './role-rights.tsx';
import { roleInSentence } from './role-words.ts';
import { usePeopleAct } from './use-people-act.ts';

type GiveRoleProps = {
  readonly person: Person;
  readonly known: KnownPeople;
  readonly onDone: () => void;
};

/** Chooses a role that the person does not have, sees what it may do, and gives it. */
export function GiveRole({ person, known, onDone }: GiveRoleProps) {
  const m = useMessages(peopleMessages);
  const language = useLanguage();
  const api = useApi();
  const finish = usePeopleAct();
  const [role, setRole] = useState<AccountRole | ''>('');
  const [authorityId, setAuthorityId] = useState<string | null>(null);
  const { accountId, displayName, roles } = person;
  const give = useMutation(
    api.people.giveRole.mutationOptions({
      onSuccess: async (_nothing, given) => {
        onDone();
        await finish(m.given(roleInSentence(given.role, language), displayName));
      },
    }),
  );
  const lacking = accountRoles.filter(
    (one) =>
      !roles.some((held) => held.role === one) && (one !== 'regionalAdministrator' || known.mayGiveRegion),
  );
  return (
    <form
      className={own.box}
      onSubmit={(event) => {
        event.preventDefault();
        if (role) give.mutate({ accountId, role, authorityId });
      }}
    >
      <SelectField<AccountRole | ''>
        id={`role-${accountId}`}
        label={m.role}
        value={role}
        options={[
          { value: '', label: m.chooseRole },
          ...lacking.map((one) => ({ value: one, label: accountRoleNames[one].name[language] })),
        ]}
        onChange={setRole}
      />
      {role && (
        <div>
          <p className={own.small}>{accountRoleNames[role].purpose[language]}</p>
          <RoleRights role={role} />
        </div>
      )}
      {role === 'authority' && (
        <AuthorityField
          id={`authority-${accountId}`}
          authorities={known.authorities}
          value={authorityId}
          onChange={setAuthorityId}
        />
      )}
      {give.isError && <Failure error={give.error} />}
      <div className={styles.actions}>
        <button
          type="submit"
          className="ds-button"
          aria-busy={give.isPending}
          disabled={!role || (role === 'authority' && !authorityId)}
        >
          {m.give}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onDone}>
          {m.cancel}
        </button>
      </div>
    </form>
  );
}
