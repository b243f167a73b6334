import { openDataLicence } from '../../domain/open-data-licence.ts';
import {
  downloadWords,
  offeredCommentFormats,
  offeredPlanFormats,
} from '../../domain/wording/download-words.ts';
import { fileSizeWords } from '../../domain/wording/file-size-words.ts';
import { useLanguage } from '../app/messages.ts';
import styles from './plan-downloads.module.css';
import type { PlanView } from './plan-view.ts';

/** The plan and what people said of it as files, for those who work with them elsewhere. */
export default function PlanDownloads({ page, hearing, version }: PlanView) {
  const language = useLanguage();
  const words = downloadWords[language];
  const { sharing } = page;
  const hasComments = hearing !== undefined && hearing.shown > 0 && sharing.comments;
  if (!version && !hasComments) return null;
  return (
    <section aria-labelledby="downloads-title" className={styles.downloads}>
      <h2 id="downloads-title" className={styles.title}>
        {words.title}
      </h2>
      <p className="ds-paragraph">
        {words.terms} <a href={openDataLicence.url}>{openDataLicence.names[language]}</a>
      </p>
      {version && (
        <>
          <h3 className={styles.subtitle}>{words.plan}</h3>
          {sharing.plan ? (
            <ul className={styles.files}>
              {version.sourceSize !== null && (
                <li>
                  <a href={`/downloads/plan-versions/${version.id}/original`} download>
                    {`${words.original} (${fileSizeWords(version.sourceSize, language).replace(' ', '\u00a0')})`}
                  </a>
                </li>
              )}
              {offeredPlanFormats.map((format) => (
                <li key={format}>
                  <a href={`/downloads/plan-versions/${version.id}.${format}`} download>
                    {words.planFormats[format]}
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            <p className="ds-paragraph">{words.planWithheld}</p>
          )}
        </>
      )}
      {hasComments && (
        <>
          <h3 className={styles.subtitle}>{words.comments}</h3>
          <ul className={styles.files}>
            {offeredCommentFormats.map((format) => (
              <li key={format}>
                <a href={`/downloads/hearings/${hearing.id}/comments.${format}`} download>
                  {words.commentFormats[format]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
