import { accountRoleNames, accountRoles } from '../../../domain/roles/account-roles.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import own from './people.module.css';
import { peopleMessages } from './people-messages.ts';
import { RoleRights } from './role-rights.tsx';

/** What each role is for and may do, in plain words. */
export function RoleGuide() {
  const m = useMessages(peopleMessages);
  const language = useLanguage();
  return (
    <section className={styles.section} aria-labelledby="role-guide">
      <h2 id="role-guide">{m.guide}</h2>
      <div className={own.guide}>
        {accountRoles.map((role) => (
          <div key={role}>
            <h3>{accountRoleNames[role].name[language]}</h3>
            <p>{accountRoleNames[role].purpose[language]}</p>
            <details>
              <summary className={styles.wayOn}>
                {m.mayDo}
                <span className="visually-hidden">: {accountRoleNames[role].name[language]}</span>
              </summary>
              <RoleRights role={role} />
            </details>
          </div>
        ))}
      </div>
    </section>
  );
}
