import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { deadlineWords } from '../../domain/wording/deadline-words.ts';
import { useApi } from '../app/api.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import styles from './municipality.module.css';
import { municipalityMessages } from './municipality-messages.ts';

/** The region in words: its own text, every municipality with how much is going on, and what is new. */
export default function RegionPage() {
  const m = useMessages(municipalityMessages);
  const language = useLanguage();
  const api = useApi();
  const region = useQuery(api.municipalities.region.queryOptions());
  const municipalities = useQuery(api.municipalities.overview.queryOptions());
  const news = useQuery(api.plans.portal.queryOptions({ group: 'hearing', limit: 5 }));
  const title = m.regionTitle(region.data?.name ?? '');
  useDocumentTitle(title);
  return (
    <main id="content" className="page stack" tabIndex={-1}>
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      <p className="ds-paragraph">{region.data?.profile.text?.[language] || m.regionIntro}</p>
      {municipalities.isPending && <Loading />}
      {municipalities.isError && (
        <Failure error={municipalities.error} onRetry={() => municipalities.refetch()} />
      )}
      <ul className={styles.region}>
        {municipalities.data?.map(({ number, name, accent, open, plans }) => (
          <li key={number}>
            <Link
              className={styles.card}
              href={`/kommune/${number}`}
              style={accent ? { borderInlineStartColor: accent } : {}}
            >
              <strong>{name}</strong>
              <span>{m.open(open)}</span>
              <span>{m.all(plans)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <h2 className="ds-heading" data-size="sm">
        {m.news}
      </h2>
      {news.data?.rows.length === 0 && <p>{m.noNews}</p>}
      <ul className={styles.news}>
        {news.data?.rows.map((plan) => (
          <li key={plan.planId}>
            <Link href={`/plan/${plan.municipalityNumber}/${encodeURIComponent(plan.identifier)}`}>
              {plan.name}
            </Link>
            <br />
            {plan.municipalityName}
            {plan.hearing && ` · ${deadlineWords(new Date(plan.hearing.closesAt), new Date(), language)}`}
          </li>
        ))}
      </ul>
      <p>
        <Link href="/">{m.allPlans}</Link>
      </p>
    </main>
  );
}
