import { AccessibilityLink } from '../app/accessibility-link.tsx';
import { useLanguage, useMessages } from '../app/messages.ts';
import { PrivacyLink } from '../app/privacy-link.tsx';
import styles from './contact-tab.module.css';
import { planMessages } from './plan-messages.ts';
import type { PlanView } from './plan-view.ts';

/** Whom to ask, where to write, where the plan lies on paper, and the form for those who write by hand. */
export function ContactTab({ page, hearing }: PlanView) {
  const m = useMessages(planMessages);
  const language = useLanguage();
  const { profile } = page.municipality;
  const email = hearing?.email ?? profile.email;
  const phone = hearing?.phone ?? profile.phone;
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [m.contactName, hearing?.contactName],
    [m.phone, phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>],
    [m.email, email && <a href={`mailto:${email}`}>{email}</a>],
    [m.postal, hearing?.postalAddress ?? profile.postalAddress],
    [m.visit, profile.visitAddress],
    [m.hours, profile.openingHours?.[language]],
    [m.paperCopy, hearing?.paperCopyPlace],
    [m.caseNumber, hearing?.caseNumber ?? page.plan.caseNumber],
  ];
  const plan = `/plan/${page.municipality.number}/${encodeURIComponent(page.plan.identifier)}`;
  return (
    <>
      <dl className={styles.contact}>
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <h2 className="ds-heading" data-size="2xs">
        {m.offline}
      </h2>
      <p className={`ds-paragraph ${styles.ownText}`}>{profile.assistance?.[language] || m.offlineText}</p>
      {hearing && (
        <ul className={styles.paper}>
          <li>
            <a className={styles.paperLink} href={`${plan}/skjema?horing=${hearing.code}&sprak=${language}`}>
              {m.paperForm}
            </a>
          </li>
          <li>
            <a
              className={styles.paperLink}
              href={`${plan}/skjema.pdf?horing=${hearing.code}&sprak=${language}`}
            >
              {m.paperFormPdf}
            </a>
          </li>
        </ul>
      )}
      <p>
        <AccessibilityLink /> · <PrivacyLink municipalityNumber={page.municipality.number} />
      </p>
    </>
  );
}
