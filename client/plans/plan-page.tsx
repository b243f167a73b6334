import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Redirect } from 'wouter';
import { useApi } from '../app/api.ts';
import { MapLayout } from '../app/map-layout.tsx';
import { useMessages } from '../app/messages.ts';
import { useAccent } from '../app/use-accent.ts';
import { useUrlState } from '../app/use-url-state.ts';
import { DocumentPage } from '../documents/document-page.tsx';
import type { PlanObjectProperties } from '../map/map-data.ts';
import type { MapFocus } from '../map/map-props.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import { PlanAction } from './plan-action.tsx';
import { PlanChoices } from './plan-choices.tsx';
import { PlanHeader } from './plan-header.tsx';
import { PlanMap } from './plan-map.tsx';
import { planMessages } from './plan-messages.ts';
import { PlanPanel } from './plan-panel.tsx';
import {
  chooseHearing,
  chooseVersion,
  type PlanPageAnswer,
  planStateSchema,
  versionOfProvision,
} from './plan-state.ts';
import type { ShownFile } from './plan-view.ts';

type PlanPageProps = { readonly municipalityNumber: string; readonly identifier: string };

/** One plan: what is proposed, its map and provisions, documents, comments, progress and contact. */
export default function PlanPage({ municipalityNumber, identifier }: PlanPageProps) {
  const api = useApi();
  const page = useQuery(api.plans.page.queryOptions({ municipalityNumber, identifier }));
  if (page.isPending) return <Loading />;
  if (page.isLoadingError) {
    return (
      <main id="content" className="page" tabIndex={-1}>
        <Failure error={page.error} onRetry={() => page.refetch()} />
      </main>
    );
  }
  if ('redirectTo' in page.data) {
    const { municipalityNumber: number, identifier: id } = page.data.redirectTo;
    return <Redirect to={`/plan/${number}/${encodeURIComponent(id)}`} replace />;
  }
  if ('choices' in page.data) return <PlanChoices choices={page.data.choices} />;
  return <Plan page={page.data} />;
}

const noObjects: readonly string[] = [];

function Plan({ page }: { readonly page: PlanPageAnswer }) {
  const m = useMessages(planMessages);
  const [state, changeState] = useUrlState(planStateSchema);
  const [hovered, setHovered] = useState<string | null>(null);
  const [lit, setLit] = useState<readonly string[]>(noObjects);
  const [focus, setFocus] = useState<MapFocus | null>(null);
  const [here, setHere] = useState<readonly PlanObjectProperties[]>([]);
  const [restTurn, setRestTurn] = useState(0);
  const [shownFile, setShownFile] = useState<ShownFile | null>(null);
  const documentId = state.dokument;
  useDocumentTitle(documentId ? undefined : page.plan.name);
  useAccent(page.municipality.profile.accent);
  const hearing = chooseHearing(page.hearings, state.horing);
  const version = chooseVersion(
    page.versions,
    state.versjon ?? versionOfProvision(page, state.bestemmelse),
    hearing,
  );
  const showInMap = (id: string) => {
    setRestTurn((turn) => turn + 1);
    setFocus({ kind: 'thing', thing: { layer: 'plan-object', id }, token: `${id}/${Date.now()}` });
  };
  const showFile = (file: ShownFile | null) => {
    if (file) setRestTurn((turn) => turn + 1);
    setShownFile(file);
  };
  const view = {
    ...{ page, state, changeState, hearing, version },
    ...{ hovered, setHovered, lit, setLit, setFocus, showInMap, here, setHere },
    ...{ shownFile, setShownFile: showFile },
  };
  return (
    <MapLayout
      halfTurn={restTurn}
      panel={
        documentId ? (
          <DocumentPage {...view} documentId={documentId} />
        ) : (
          <>
            <PlanHeader {...view} />
            <PlanPanel {...view} />
          </>
        )
      }
      map={<PlanMap {...view} focus={focus} name={m.mapName(page.plan.name)} />}
      action={<PlanAction page={page} hearing={hearing} state={state} />}
      isWide={documentId !== undefined}
    />
  );
}
