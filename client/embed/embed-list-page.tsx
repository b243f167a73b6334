import { useQuery } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import { useAccent } from '../app/use-accent.ts';
import { useGeojson } from '../app/use-geojson.ts';
import type { OutlineCollection } from '../portal/portal-outlines.ts';
import { PortalRow } from '../portal/portal-row.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import styles from './embed.module.css';
import { embedMessages } from './embed-messages.ts';

type EmbedListPageProps = { readonly municipalityNumber: string };

/** What one can answer now in a municipality, as a list as long as it needs; each plan opens in the whole window. */
export default function EmbedListPage({ municipalityNumber }: EmbedListPageProps) {
  const m = useMessages(embedMessages);
  const api = useApi();
  const municipalities = useQuery(api.municipalities.list.queryOptions());
  const hearings = useQuery(
    api.plans.portal.queryOptions({ municipalityNumber, group: 'hearing', limit: 100 }),
  );
  const announced = useQuery(
    api.plans.portal.queryOptions({ municipalityNumber, group: 'announced', limit: 100 }),
  );
  const outlines = useOutlines();
  const own = municipalities.data?.find(({ number }) => number === municipalityNumber);
  const title = own ? m.hearings(own.name) : '';
  useDocumentTitle(title || undefined);
  useAccent(own?.profile.accent);
  const failed = [municipalities, hearings, announced].find(({ isLoadingError }) => isLoadingError);
  if (failed?.error) {
    return (
      <main id="content" className={styles.list} tabIndex={-1}>
        <Failure error={failed.error} onRetry={() => failed.refetch()} />
      </main>
    );
  }
  if (!own || !hearings.data || !announced.data) return <Loading />;
  const open = [...hearings.data.rows, ...announced.data.rows].filter(
    ({ hearing }) => hearing?.state === 'open',
  );
  return (
    <main id="content" className={styles.list} tabIndex={-1}>
      <h1 className="ds-heading" data-size="sm">
        {title}
      </h1>
      {open.length === 0 && <p className="ds-paragraph">{m.none}</p>}
      {open.length > 0 && (
        <ul className={styles.rows}>
          {open.map((plan) => (
            <PortalRow
              key={plan.planId}
              plan={plan}
              outline={outlines.get(plan.planId)}
              from={undefined}
              isHovered={false}
              onHover={nothing}
            />
          ))}
        </ul>
      )}
      <p className={styles.all}>
        <Link href={`/?kommune=${municipalityNumber}`}>{m.seeAll}</Link>
      </p>
    </main>
  );
}

const nothing = () => undefined;

function useOutlines(): ReadonlyMap<string, Geometry> {
  const outlines = useGeojson('/geodata/portal.geojson').data as OutlineCollection | undefined;
  return useMemo(
    () =>
      new Map(
        outlines?.features.flatMap(({ geometry, properties }): [string, Geometry][] =>
          geometry ? [[properties.planId, geometry]] : [],
        ),
      ),
    [outlines],
  );
}
