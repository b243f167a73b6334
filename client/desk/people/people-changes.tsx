import { useInfiniteQuery } from '@tanstack/react-query';
import { actName } from '../../../domain/audit/act-names.ts';
import type { Language } from '../../../domain/language.ts';
import { fullDate, instantWords } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { MoreButton } from '../more-button.tsx';
import own from './people.module.css';
import { peopleChangeMessages } from './people-change-messages.ts';
import { rolesInSentence } from './role-words.ts';

/** The log of what was given and taken, the newest first. */
export function PeopleChanges() {
  const m = useMessages(peopleChangeMessages);
  const language = useLanguage();
  const api = useApi();
  const log = useInfiniteQuery(
    api.people.changes.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  const changes = log.data?.pages.flatMap((page) => page.changes) ?? [];
  const now = new Date();
  return (
    <section className={styles.section} aria-labelledby="changes">
      <h2 id="changes">{m.changes}</h2>
      {log.isLoadingError && <Failure error={log.error} onRetry={() => log.refetch()} />}
      {log.isSuccess && changes.length === 0 && <p className={styles.empty}>{m.noChanges}</p>}
      <ul className={own.changes}>
        {changes.map((change) => (
          <li key={change.id}>
            {changeWords(change, m, language)}
            <p className={own.small}>{instantWords(new Date(change.at), now, language)}</p>
          </li>
        ))}
      </ul>
      <MoreButton label={m.more} pages={log} />
    </section>
  );
}

type Change = Answers['people']['changes']['changes'][number];

/** One line of the log in words. */
function changeWords(
  { actor, act, details }: Change,
  m: (typeof peopleChangeMessages)['nb'],
  language: Language,
): string {
  const person = String(details.person ?? '');
  const plan = String(details.plan ?? '');
  switch (act) {
    case 'role.give':
      return m.changeGive(actor, person, rolesInSentence(details.role, language));
    case 'role.take':
      return m.changeTake(actor, person, rolesInSentence(details.role, language));
    case 'duty.lend':
      return m.changeLend(actor, person, fullDate(String(details.lastDay), language));
    case 'duty.takeBack':
      return m.changeTakeBack(actor, person);
    case 'person.invite':
      return m.changeInvite(actor, person, rolesInSentence(details.roles, language));
    case 'invitation.withdraw':
      return m.changeWithdraw(actor, person);
    case 'person.join':
      return m.changeJoin(person, rolesInSentence(details.roles, language));
    case 'person.signOut':
      return m.changeSignOut(actor, person);
    case 'plan.open':
      return m.changePlanOpen(actor, person, plan);
    case 'plan.close':
      return m.changePlanClose(actor, person, plan);
    case 'authority.set':
      return m.changeAuthority(actor, String(details.authority ?? ''));
    case 'person.changePassword':
      return `${actor} ${actName(act, language)}`;
    default:
      return `${actor}: ${act}`;
  }
}
