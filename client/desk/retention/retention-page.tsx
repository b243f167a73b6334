import { useQuery } from '@tanstack/react-query';
import { retentionPurposes } from '../../../domain/retention/retention-rule.ts';
import { retentionRules } from '../../../domain/retention/retention-rules.ts';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import own from './retention.module.css';
import { retentionMessages } from './retention-messages.ts';
import { RetentionRuleView } from './retention-rule-view.tsx';

/** What is erased when, what has been and what comes next; terms that the municipality may choose are changed here. */
export default function RetentionPage() {
  const m = useMessages(retentionMessages);
  const api = useApi();
  const report = useQuery(api.retention.report.queryOptions());
  return (
    <DeskPage title={m.title} back="desk" facts={m.facts}>
      {report.isPending && <Loading />}
      {report.isLoadingError && <Failure error={report.error} onRetry={() => report.refetch()} />}
      {report.data &&
        retentionPurposes.map((purpose) => (
          <section key={purpose} className={styles.section} aria-labelledby={`purpose-${purpose}`}>
            <h2 id={`purpose-${purpose}`}>{m[purpose]}</h2>
            <ul className={own.rules}>
              {retentionRules
                .filter((rule) => rule.purpose === purpose)
                .map((rule) => {
                  const standing = report.data.find(({ id }) => id === rule.id);
                  return standing && <RetentionRuleView key={rule.id} rule={rule} standing={standing} />;
                })}
            </ul>
          </section>
        ))}
    </DeskPage>
  );
}
