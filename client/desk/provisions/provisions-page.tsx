import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import deskStyles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { ClauseTree } from './clause-tree.tsx';
import { type DeskProvisions, isEmpty, ofReading, ofStored, toInput } from './desk-clause.ts';
import { planLinkSources } from './plan-link-sources.ts';
import { provisionDeskMessages } from './provision-desk-messages.ts';
import { ProvisionProblems } from './provision-problems.tsx';
import styles from './provisions.module.css';
import { ProvisionsSource, type SourceText } from './provisions-source.tsx';
import { ProvisionsStart } from './provisions-start.tsx';
import barStyles from './save-bar.module.css';
import { useClauseWork } from './use-clause-work.ts';
import { VersionChanges } from './version-changes.tsx';

/** The provisions of one version: read or typed, checked beside their source, linked to the map and saved. */
export default function ProvisionsPage({ planVersionId }: { readonly planVersionId: string }) {
  const api = useApi();
  const found = useQuery(
    api.provisionsDesk.get.queryOptions({ planVersionId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (found.isPending) return <Loading />;
  if (found.isLoadingError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return <Provisions key={planVersionId} found={found.data} />;
}

function Provisions({ found }: { readonly found: DeskProvisions }) {
  const m = useMessages(provisionDeskMessages);
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const { plan, version, objects, others } = found;
  const [sources] = useState(() => planLinkSources(objects));
  const [source, setSource] = useState<SourceText | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [revision, setRevision] = useState(plan.revision);
  const [saved, setSaved] = useState<readonly unknown[] | null>(null);
  const work = useClauseWork(() => found.provisions.map(ofStored));
  const { clauses } = work;
  const isLocked = version.publishedAt !== null;
  const save = useMutation(
    api.provisionsDesk.save.mutationOptions({
      onSuccess: async (answer) => {
        setRevision(answer.revision);
        say(m.saved);
        await queryClient.invalidateQueries(api.plansDesk.pathFilter());
        await queryClient.invalidateQueries({ ...api.provisionsDesk.pathFilter(), refetchType: 'none' });
      },
    }),
  );
  const hasClauses = clauses.length > 0;
  const open = clauses.filter(({ proposed }) => proposed).length;
  return (
    <DeskPage
      title={m.title(version.number)}
      back={{ href: `/desk/plan/${plan.id}`, label: plan.name }}
      facts={`${plan.identifier}${version.alternative ? ` · ${m.alternative(version.alternative)}` : ''} · ${m.count(clauses.length)}`}
    >
      {isLocked && <p className={deskStyles.note}>{m.locked}</p>}
      {!isLocked && !hasClauses && (
        <ProvisionsStart
          others={others}
          onCopy={(provisions) => work.change(provisions.map(ofStored))}
          onRead={(reading, text) => {
            setSource(text);
            work.change(ofReading(reading.clauses, sources));
            say(m.readAloud(reading.clauses.length));
          }}
          onType={(fresh) => {
            work.change([fresh]);
            choose(fresh.key);
          }}
        />
      )}
      {hasClauses && (
        <>
          {!isLocked && (
            <ProvisionProblems clauses={clauses} sources={sources} onChoose={choose} onChange={work.change} />
          )}
          <div className={styles.columns} data-has-source={source !== null}>
            {source && (
              <ProvisionsSource
                source={source}
                line={clauses.find(({ key }) => key === chosen)?.line ?? null}
                onLine={(line) =>
                  choose(
                    clauses.findLast((clause) => clause.line !== null && clause.line <= line)?.key ?? null,
                  )
                }
              />
            )}
            <ClauseTree
              clauses={clauses}
              sources={sources}
              chosen={chosen}
              onChoose={choose}
              onChange={work.change}
              isLocked={isLocked}
            />
          </div>
          {others.length > 0 && <VersionChanges clauses={clauses} others={others} number={version.number} />}
        </>
      )}
      {!isLocked && (hasClauses || work.canUndo) && (
        <div className={barStyles.bar}>
          {save.isError && <Failure error={save.error} />}
          <p className={barStyles.barText} aria-live="polite">
            {saved === clauses && save.isSuccess ? m.saved : open > 0 ? m.unconfirmed(open) : ''}
          </p>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            disabled={!work.canUndo}
            onClick={work.undo}
          >
            {m.undo}
          </button>
          <button
            type="button"
            className="ds-button"
            aria-busy={save.isPending}
            onClick={() => {
              setSaved(clauses);
              save.mutate({
                planVersionId: version.id,
                expectedRevision: revision,
                provisions: clauses.filter((clause) => !isEmpty(clause)).map(toInput),
              });
            }}
          >
            {m.save}
          </button>
        </div>
      )}
    </DeskPage>
  );
}
