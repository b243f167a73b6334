import { useQuery } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import { useMemo, useState } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import type { FoundPlace } from '../../domain/places/found-place.ts';
import { AccessibilityLink } from '../app/accessibility-link.tsx';
import { useApi } from '../app/api.ts';
import { MapLayout } from '../app/map-layout.tsx';
import { cameraFromPosition } from '../app/map-position.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { PrivacyLink } from '../app/privacy-link.tsx';
import { useAccent } from '../app/use-accent.ts';
import { useGeojson } from '../app/use-geojson.ts';
import { useUrlState } from '../app/use-url-state.ts';
import type { MapBounds } from '../map/map-data.ts';
import type { MapFocus } from '../map/map-props.ts';
import { MunicipalityAbout, MunicipalityLogo } from '../municipalities/municipality-about.tsx';
import PlaceSearch from '../places/place-search.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import styles from './portal.module.css';
import { PortalFilters } from './portal-filters.tsx';
import { PortalList } from './portal-list.tsx';
import { PortalMap } from './portal-map.tsx';
import { portalMessages } from './portal-messages.ts';
import type { OutlineCollection } from './portal-outlines.ts';
import { portalStateSchema, readChosenPlace, writeChosenPlace } from './portal-state.ts';
import { SubscribeLinks } from './subscribe-links.tsx';
import { roundedPosition, useNearMe } from './use-near-me.ts';
import { usePortalPlans } from './use-portal-plans.ts';

type PortalPageProps = { readonly municipalityNumber?: string };

/** All plans of the region, or of one municipality: the map and the list show the same, in step. */
export default function PortalPage({ municipalityNumber }: PortalPageProps) {
  const m = useMessages(portalMessages);
  const language = useLanguage();
  const api = useApi();
  const [, navigate] = useLocation();
  const [state, changeState] = useUrlState(portalStateSchema);
  const [hovered, setHovered] = useState<string | null>(null);
  const [view, setView] = useState<MapBounds | null>(null);
  const [initialCamera] = useState(() => cameraFromPosition(state.kart));
  const place = useMemo(() => readChosenPlace(state.sted), [state.sted]);
  // A place that came with the address is gone to unless the address says where the map stands.
  const [focus, setFocus] = useState<MapFocus | null>(() =>
    place && !initialCamera ? { kind: 'point', token: 'first', point: place, zoom: 15 } : null,
  );
  const nearMe = useNearMe();
  const near = useMemo(() => place ?? roundedPosition(nearMe.position), [place, nearMe.position]);
  const found = usePortalPlans({ municipalityNumber, state, view, near });
  const municipalities = useQuery(api.municipalities.list.queryOptions());
  const region = useQuery(api.municipalities.region.queryOptions());
  const outlines = useGeojson('/geodata/portal.geojson').data as OutlineCollection | undefined;
  const outlineOf = useMemo(
    () =>
      new Map(
        outlines?.features.flatMap(({ geometry, properties }): [string, Geometry][] =>
          geometry ? [[properties.planId, geometry]] : [],
        ),
      ),
    [outlines],
  );
  const own = municipalities.data?.find(({ number }) => number === municipalityNumber);
  const name = municipalityNumber ? own?.name : region.data?.name;
  const title = name ? m.titleIn(name) : m.title;
  useDocumentTitle(title);
  useAccent(own?.profile.accent);

  const choose = (chosen: FoundPlace) => {
    if (chosen.planRef) {
      const { municipalityNumber: number, identifier } = chosen.planRef;
      navigate(`/plan/${number}/${encodeURIComponent(identifier)}`);
      return;
    }
    if (!chosen.position) return;
    const [lon, lat] = chosen.position;
    nearMe.stop();
    changeState({ sted: writeChosenPlace({ lon, lat, name: chosen.name }) });
    const token = Date.now();
    if (chosen.bbox) setFocus({ kind: 'bounds', token, bounds: chosen.bbox });
    else setFocus({ kind: 'point', token, point: { lon, lat }, zoom: 15 });
  };

  // A former number brings today's municipality.
  const today = found.first?.municipalityNumber;
  if (municipalityNumber && today && today !== municipalityNumber) {
    return <Redirect to={`/kommune/${today}`} replace />;
  }
  return (
    <MapLayout
      panel={
        <>
          {own && <MunicipalityLogo {...own} />}
          <h1 className="ds-heading" data-size="md">
            {title}
          </h1>
          <p className={`ds-paragraph ${styles.intro}`}>{own?.profile.welcome?.[language] ?? m.intro}</p>
          <PlaceSearch
            municipalityNumber={municipalityNumber ?? state.kommune}
            onChoose={choose}
            onText={(sok) => changeState({ sok: sok.slice(0, 80) })}
          />
          <PortalFilters
            answer={found.first}
            state={state}
            nearMe={{
              ...nearMe,
              begin: () => {
                changeState({ sted: undefined });
                nearMe.begin();
              },
            }}
            {...(!municipalityNumber && municipalities.data && { municipalities: municipalities.data })}
            onChange={changeState}
          />
          <ChosenFilters state={state} onChange={changeState} />
          <PortalList
            found={found}
            state={state}
            outlines={outlineOf}
            from={place ? place.name : nearMe.position ? null : undefined}
            hovered={hovered}
            onHover={setHovered}
            onChange={changeState}
          />
          <SubscribeLinks municipalityNumber={municipalityNumber} state={state} />
          {own && <MunicipalityAbout municipality={own} />}
          {!municipalityNumber && region.data && (
            <p className="ds-paragraph">
              <Link href="/region">{m.region(region.data.name)}</Link>
            </p>
          )}
          <p className="ds-paragraph">
            <AccessibilityLink /> · <PrivacyLink municipalityNumber={municipalityNumber} />
          </p>
        </>
      }
      map={
        // The first view is chosen once, so it waits for what it depends on.
        found.first && !region.isPending ? (
          <PortalMap
            answer={found.first}
            outlines={outlines}
            initialCamera={initialCamera}
            initialBounds={found.first.bbox ?? region.data?.bbox ?? null}
            place={place}
            focus={focus}
            ownPosition={nearMe.position}
            hovered={hovered}
            onHover={setHovered}
            onView={setView}
            onChange={changeState}
          />
        ) : null
      }
    />
  );
}
