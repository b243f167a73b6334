import { areaWords } from '../../domain/wording/measure-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import styles from './about-tab.module.css';
import { planMessages } from './plan-messages.ts';
import parts from './plan-parts.module.css';
import type { PlanView } from './plan-view.ts';

/** In plain words: what is proposed, where, why, and how to have a say. */
export function AboutTab({ page, hearing, version }: PlanView) {
  const m = useMessages(planMessages);
  const language = useLanguage();
  const { plan } = page;
  const paragraphs = plan.about.split(/\n{2,}/).filter(Boolean);
  return (
    <div className="stack">
      {plan.summary && <p className={styles.lead}>{plan.summary}</p>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="ds-paragraph">
          {paragraph}
        </p>
      ))}
      {hearing?.announcementText && (
        <div className={styles.announcement}>
          {hearing.announcementText.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} className="ds-paragraph">
              {paragraph}
            </p>
          ))}
        </div>
      )}
      <dl className={parts.facts}>
        {version && (
          <div>
            <dt>{m.area}</dt>
            <dd>{areaWords(version.areaSquareMetres, language)}</dd>
          </div>
        )}
        {plan.proposerName && (
          <div>
            <dt>{m.proposer}</dt>
            <dd>{plan.proposerName}</dd>
          </div>
        )}
        {plan.caseNumber && (
          <div>
            <dt>{m.caseNumber}</dt>
            <dd>{plan.caseNumber}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
