import { useQuery } from '@tanstack/react-query';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { ObjectDetails } from './object-details.tsx';
import { ObjectList } from './object-list.tsx';
import { planMessages } from './plan-messages.ts';
import type { PlanView } from './plan-view.ts';
import { ProvisionList } from './provisions/provision-list.tsx';

const noObjects: readonly never[] = [];

/** The plan as a list and as text; or the one object that is chosen. */
export function MapTab(view: PlanView) {
  const m = useMessages(planMessages);
  const api = useApi();
  const { version, state } = view;
  const objects = useQuery(
    api.plans.objects.queryOptions(
      { planVersionId: version?.id ?? '' },
      { enabled: version !== undefined, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  if (!version) return <p className="ds-paragraph">{m.noPlanMap}</p>;
  if (state.objekt) return <ObjectDetails {...view} objectId={state.objekt} />;
  return (
    <div className="stack">
      {objects.isPending && <Loading />}
      {objects.isError && <Failure error={objects.error} onRetry={() => objects.refetch()} />}
      {objects.data && <ObjectList {...view} objects={objects.data} versionId={version.id} />}
      <ProvisionList key={version.id} {...view} versionId={version.id} objects={objects.data ?? noObjects} />
    </div>
  );
}
