import { useMutation } from '@tanstack/react-query';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import own from './people.module.css';
import { peopleMessages } from './people-messages.ts';
import type { KnownPeople } from './person-card.tsx';
import { rolesInSentence } from './role-words.ts';
import { SureButton } from './sure-button.tsx';
import { usePeopleAct } from './use-people-act.ts';

type InvitationsProps = { readonly invitations: KnownPeople['invitations'] };

/** Those who are invited and have not come yet. */
export function Invitations({ invitations }: InvitationsProps) {
  const m = useMessages(peopleMessages);
  const language = useLanguage();
  const api = useApi();
  const finish = usePeopleAct();
  const withdraw = useMutation(api.people.withdrawInvitation.mutationOptions());
  const now = new Date();
  return (
    <section className={styles.section} aria-labelledby="invitations">
      <h2 id="invitations">{m.invitations}</h2>
      {withdraw.isError && <Failure error={withdraw.error} />}
      <ul className={own.people}>
        {invitations.map(({ invitationId, providerName, roles, invitedBy, invitedAt, isOver }) => (
          <li key={invitationId} className={own.role}>
            <div>
              <strong>{providerName}</strong>, {rolesInSentence(roles, language)}
              <p className={own.small}>
                {isOver ? m.over : m.invitedBy(invitedBy, instantWords(new Date(invitedAt), now, language))}
              </p>
            </div>
            <SureButton
              label={m.withdraw}
              about={providerName}
              sure={m.withdraw}
              isBusy={withdraw.isPending}
              onSure={() =>
                withdraw.mutate({ invitationId }, { onSuccess: () => finish(m.withdrawn(providerName)) })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
