import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type AuthorityKind, authorityKinds } from '../../../domain/people/people.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { CheckBox } from '../form/check-box.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import own from './people.module.css';
import { peopleMessages } from './people-messages.ts';
import type { KnownPeople } from './person-card.tsx';
import { usePeopleAct } from './use-people-act.ts';

type AuthorityFieldProps = {
  readonly id: string;
  readonly authorities: KnownPeople['authorities'];
  readonly value: string | null;
  readonly error?: string | undefined;
  readonly onChange: (authorityId: string | null) => void;
};

const anotherOne = 'new';

/** Which authority someone speaks for: one that is known, or a new one that is written down here. */
export function AuthorityField({ id, authorities, value, error, onChange }: AuthorityFieldProps) {
  const m = useMessages(peopleMessages);
  const [isNew, setIsNew] = useState(authorities.length === 0);
  return (
    <>
      {authorities.length > 0 && (
        <SelectField
          id={id}
          label={m.authority}
          value={isNew ? anotherOne : (value ?? '')}
          error={error}
          options={[
            { value: '', label: m.chooseAuthority },
            ...authorities.map(({ authorityId, name }) => ({ value: authorityId, label: name })),
            { value: anotherOne, label: m.newAuthority },
          ]}
          onChange={(chosen) => {
            setIsNew(chosen === anotherOne);
            onChange(chosen === anotherOne || chosen === '' ? null : chosen);
          }}
        />
      )}
      {isNew && (
        <NewAuthority
          id={id}
          error={error}
          onKept={(authorityId) => {
            setIsNew(false);
            onChange(authorityId);
          }}
        />
      )}
    </>
  );
}

type NewAuthorityProps = {
  readonly id: string;
  readonly error: string | undefined;
  readonly onKept: (authorityId: string) => void;
};

/** Who it is, of which kind, and whether it has the right to object. */
function NewAuthority({ id, error, onKept }: NewAuthorityProps) {
  const m = useMessages(peopleMessages);
  const api = useApi();
  const finish = usePeopleAct();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AuthorityKind>('county');
  const [mayObject, setMayObject] = useState(false);
  const keep = useMutation(
    api.people.keepAuthority.mutationOptions({
      onSuccess: async ({ authorityId }) => {
        await finish(name);
        onKept(authorityId);
      },
    }),
  );
  const kindNames = {
    municipality: m.kindMunicipality,
    county: m.kindCounty,
    state: m.kindState,
    samiParliament: m.kindSamiParliament,
  } as const;
  return (
    <fieldset className={own.box}>
      <legend className="ds-label">{m.newAuthority}</legend>
      <TextField
        id={`${id}-name`}
        label={m.authorityName}
        value={name}
        maxLength={200}
        error={error}
        onChange={setName}
      />
      <SelectField
        id={`${id}-kind`}
        label={m.authorityKind}
        value={kind}
        options={authorityKinds.map((one) => ({ value: one, label: kindNames[one] }))}
        onChange={setKind}
      />
      <CheckBox label={m.mayObject} hint={m.mayObjectHint} checked={mayObject} onChange={setMayObject} />
      {keep.isError && <Failure error={keep.error} />}
      <div className={styles.actions}>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={keep.isPending}
          disabled={name.trim().length < 2}
          onClick={() => keep.mutate({ name, kind, mayObject })}
        >
          {m.keepAuthority}
        </button>
      </div>
    </fieldset>
  );
}
