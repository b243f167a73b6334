import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import own from '../people/people.module.css';
import { rolesInSentence } from '../people/role-words.ts';
import { accountMessages } from './account-messages.ts';
import { SwitchButton } from './switch-button.tsx';

/** Where one has roles; the way from one to the other for those who work in several. */
export function MunicipalitiesSection() {
  const m = useMessages(accountMessages);
  const language = useLanguage();
  const api = useApi();
  const account = useQuery(api.ownAccount.get.queryOptions());
  if (account.isLoadingError) return <Failure error={account.error} onRetry={() => account.refetch()} />;
  if (!account.data || account.data.municipalities.length < 2) return null;
  return (
    <section className={styles.section} aria-labelledby="municipalities">
      <h2 id="municipalities">{m.municipalities}</h2>
      <ul className={styles.rows}>
        {account.data.municipalities.map(({ municipalityId, name, roles, isCurrent }) => (
          <li key={municipalityId} className={own.role}>
            <div>
              <strong>{name}</strong>
              <div className={`${own.small} ${own.alone}`}>{rolesInSentence(roles, language)}</div>
            </div>
            {isCurrent ? (
              <span className={own.small}>{m.current}</span>
            ) : (
              <SwitchButton municipalityId={municipalityId} name={name} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
