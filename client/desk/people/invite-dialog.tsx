import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type AccountRole, accountRoleNames, accountRoles } from '../../../domain/roles/account-roles.ts';
import { useApi } from '../../app/api.ts';
import { apiError } from '../../app/api-error.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';
import { CheckBox } from '../form/check-box.tsx';
import formStyles from '../form/form.module.css';
import { TextField } from '../form/text-field.tsx';
import keyStyles from '../municipality/municipality.module.css';
import { AuthorityField } from './authority-field.tsx';
import { peopleMessages } from './people-messages.ts';
import type { KnownPeople } from './person-card.tsx';
import { usePeopleAct } from './use-people-act.ts';

type InviteDialogProps = { readonly known: KnownPeople; readonly onClose: () => void };

/** Lets someone new in, with roles. */
export function InviteDialog({ known, onClose }: InviteDialogProps) {
  const m = useMessages(peopleMessages);
  const language = useLanguage();
  const api = useApi();
  const finish = usePeopleAct();
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [roles, setRoles] = useState<readonly AccountRole[]>([]);
  const [authorityId, setAuthorityId] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const name = displayName.trim() || username.trim();
  const invite = useMutation(api.people.invite.mutationOptions({ onSuccess: () => finish(m.waits(name)) }));
  const faults = {
    username: /^\S{3,}$/.test(username.trim()) ? undefined : m.usernameFault,
    roles: roles.length > 0 ? undefined : m.rolesFault,
    authority: roles.includes('authority') && !authorityId ? m.authorityFault : undefined,
  };
  const send = (isSamePerson: boolean) => {
    setIsTried(true);
    if (faults.username) return document.getElementById('invite-username')?.focus();
    if (faults.roles) return document.getElementById('invite-roles')?.focus();
    if (faults.authority) return document.getElementById('invite-authority')?.focus();
    invite.mutate({ username, displayName, roles: [...roles], authorityId, isSamePerson });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  const outcome = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (invite.data) outcome.current?.focus();
  }, [invite.data]);
  const isKnownElsewhere = invite.error && apiError(invite.error).code === 'account-known-elsewhere';
  const choices = accountRoles.filter((role) => role !== 'regionalAdministrator' || known.mayGiveRegion);
  return (
    <DeskDialog title={m.invite} onClose={onClose}>
      {invite.data ? (
        <>
          <p ref={outcome} role="status" tabIndex={-1}>
            {m[invite.data.kind](name)}
          </p>
          {invite.data.kind === 'created' && (
            <>
              <p>
                <code className={keyStyles.key}>{invite.data.password}</code>
              </p>
              <p>{m.createdHint}</p>
            </>
          )}
          <div className={styles.actions}>
            <button type="button" className="ds-button" onClick={onClose}>
              {m.done}
            </button>
          </div>
        </>
      ) : (
        <form className="stack" noValidate onSubmit={submit}>
          <p className={styles.note}>{known.hasProvider ? m.inviteProvider : m.inviteOwn}</p>
          <TextField
            id="invite-username"
            label={m.username}
            value={username}
            autoComplete="off"
            maxLength={200}
            error={isTried ? faults.username : undefined}
            onChange={setUsername}
          />
          {!known.hasProvider && (
            <TextField
              id="invite-name"
              label={m.displayName}
              value={displayName}
              autoComplete="off"
              maxLength={120}
              onChange={setDisplayName}
            />
          )}
          <fieldset
            className={formStyles.group}
            aria-describedby={isTried && faults.roles ? 'roles-fault' : undefined}
          >
            <legend className="ds-label">{m.roles}</legend>
            {choices.map((role, index) => (
              <CheckBox
                key={role}
                {...(index === 0 && { id: 'invite-roles' })}
                label={accountRoleNames[role].name[language]}
                hint={accountRoleNames[role].purpose[language]}
                checked={roles.includes(role)}
                onChange={(isChosen) =>
                  setRoles(choices.filter((one) => (one === role ? isChosen : roles.includes(one))))
                }
              />
            ))}
            {isTried && faults.roles && (
              <p id="roles-fault" className="ds-validation-message">
                {faults.roles}
              </p>
            )}
          </fieldset>
          {roles.includes('authority') && (
            <AuthorityField
              id="invite-authority"
              authorities={known.authorities}
              value={authorityId}
              error={isTried ? faults.authority : undefined}
              onChange={setAuthorityId}
            />
          )}
          {invite.isError && <Failure error={invite.error} />}
          <div className={`${styles.actions} ${styles.dialogFoot}`}>
            {isKnownElsewhere ? (
              <button type="button" className="ds-button" onClick={() => send(true)}>
                {m.samePerson}
              </button>
            ) : (
              <button type="submit" className="ds-button" aria-busy={invite.isPending}>
                {m.send}
              </button>
            )}
            <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
              {m.cancel}
            </button>
          </div>
        </form>
      )}
    </DeskDialog>
  );
}
