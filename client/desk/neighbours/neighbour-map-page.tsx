import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import type { MapBounds } from '../../map/map-data.ts';
import type { MapFocus } from '../../map/map-props.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { neighbourMessages } from './neighbour-messages.ts';
import own from './neighbours.module.css';
import { SharedMap } from './shared-map.tsx';
import { useShownPlans } from './use-shown-plans.ts';

/** A neighbour's plan and our own on one map, with the same in a list. */
export default function NeighbourMapPage({ noticeId }: { readonly noticeId: string }) {
  const m = useMessages(neighbourMessages);
  const api = useApi();
  const map = useQuery(api.neighbours.map.queryOptions({ noticeId }));
  const shown = useShownPlans(map.data ?? null);
  const [focus, setFocus] = useState<MapFocus | null>(null);
  if (map.isLoadingError) return <Failure error={map.error} onRetry={() => map.refetch()} />;
  if (!map.data) return <Loading />;
  const { theirs, ours } = map.data;
  const show = (id: string) =>
    setFocus((before) => ({
      kind: 'thing',
      thing: { layer: 'plan', id },
      token: Number(before?.token ?? 0) + 1,
    }));
  const versionWords = (version: (typeof theirs.versions)[number]) =>
    version.alternative ? m.alternative(version.alternative) : m.version(version.number);
  const showButton = (id: string, name: string) => (
    <button type="button" className="ds-button" data-variant="tertiary" onClick={() => show(id)}>
      {m.showOnMap(name)}
    </button>
  );
  return (
    <DeskPage title={m.mapTitle(theirs.name)} back={{ href: '/desk/naboer', label: m.toList }}>
      <div className={own.together}>
        <div className="stack">
          <section aria-labelledby="their-plan">
            <h2 id="their-plan" className={styles.sectionTitle}>
              {m.theirPlan}
            </h2>
            <p>
              <Link href={`/plan/${theirs.number}/${theirs.identifier}`}>{theirs.name}</Link>
              {theirs.versions.length > 0 && ` · ${theirs.versions.map(versionWords).join(', ')}`}
            </p>
            {theirs.versions.length === 0 && <p className={styles.note}>{m.notDrawn}</p>}
            {showButton('theirs', theirs.name)}
          </section>
          <section aria-labelledby="our-plans">
            <h2 id="our-plans" className={styles.sectionTitle}>
              {m.ourPlans}
            </h2>
            {ours.length === 0 && <p className={styles.note}>{m.noOurPlans}</p>}
            <ul className={styles.list}>
              {ours.map(({ planId, versionId, name, identifier, number, isDraft }) => (
                <li key={versionId} className={own.ownPlan}>
                  <Link href={`/desk/plan/${planId}`}>{name}</Link>
                  <span className={own.small}>
                    {identifier} · {m.version(number)}
                    {isDraft && `, ${m.draft}`}
                  </span>
                  {showButton(versionId, name)}
                </li>
              ))}
            </ul>
          </section>
        </div>
        <SharedMap
          shown={shown}
          name={m.mapLabel}
          bounds={widened(theirs.extent, theirs.distanceMetres)}
          focus={focus}
        />
      </div>
    </DeskPage>
  );
}

/** The extent with a third more on each side, at least as far as to the border and some more. */
function widened([west, south, east, north]: MapBounds, metres: number): MapBounds {
  const degrees = (metres * 1.2) / 111_320;
  const x = Math.max((east - west) / 3, degrees / Math.cos((north * Math.PI) / 180));
  const y = Math.max((north - south) / 3, degrees);
  return [west - x, south - y, east + x, north + y];
}
