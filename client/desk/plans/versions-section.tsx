import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { osloDate } from '../../../domain/oslo-time.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import deskStyles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';
import type { DeskPlan } from '../hearings/hearing-desk.ts';
import { ImportFindings } from '../import/import-findings.tsx';
import { ProvisionsLink } from '../provisions/provisions-link.tsx';
import { VersionMap } from './version-map.tsx';
import { versionMessages } from './version-messages.ts';

/** The plan's versions; the chosen one with its map, findings and provisions. */
export function VersionsSection({ plan }: { readonly plan: DeskPlan }) {
  const m = useMessages(versionMessages);
  const language = useLanguage();
  const [chosenId, choose] = useState<string | null>(null);
  const version = plan.versions.find(({ id }) => id === chosenId) ?? plan.versions[0];
  const date = (instant: string) => fullDate(osloDate(new Date(instant)), language);
  const importLink = `/desk/importer?plan=${encodeURIComponent(plan.plan.identifier)}`;
  return (
    <section className={deskStyles.section} aria-labelledby="versions-title">
      <div className={deskStyles.sectionHead}>
        <h2 id="versions-title">{m.versions}</h2>
        <Link className="ds-button" data-variant="secondary" href={importLink}>
          {m.importTitle}
        </Link>
      </div>
      {!version && <p className={deskStyles.empty}>{m.noVersions}</p>}
      {version && (
        <>
          <fieldset className={`ds-fieldset ${deskStyles.actions}`}>
            <legend className="visually-hidden">{m.versions}</legend>
            {plan.versions.map(({ id, number, publishedAt }) => (
              <label key={id} className="ds-chip">
                <input type="radio" name="version" checked={id === version.id} onChange={() => choose(id)} />
                {m.version(number)} · {publishedAt ? m.published(date(publishedAt)) : m.notPublished}
              </label>
            ))}
          </fieldset>
          <div className={deskStyles.sectionHead}>
            <p className={deskStyles.note}>
              {m.importedBy(version.createdBy, date(version.createdAt))}
              {version.fileName && (
                <>
                  {' · '}
                  <a href={`/files/plan-versions/${version.id}/source`}>{version.fileName}</a>
                </>
              )}
            </p>
            {!version.publishedAt && <PublishVersion versionId={version.id} number={version.number} />}
          </div>
          <VersionMap key={version.id} versionId={version.id} number={version.number} bounds={version.bbox} />
          {(version.report.findings?.length ?? 0) > 0 && (
            <details className={deskStyles.details}>
              <summary>
                {m.findings} ({version.report.findings.length})
              </summary>
              <ImportFindings findings={version.report.findings} />
            </details>
          )}
          <ProvisionsLink version={version} />
        </>
      )}
    </section>
  );
}

function PublishVersion({ versionId, number }: { readonly versionId: string; readonly number: number }) {
  const m = useMessages(versionMessages);
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const [asks, setAsks] = useState(false);
  const publish = useMutation(
    api.plansDesk.publishVersion.mutationOptions({
      onSuccess: async () => {
        say(m.versionPublished);
        await queryClient.invalidateQueries(api.plansDesk.pathFilter());
      },
    }),
  );
  return (
    <>
      {publish.isError && <Failure error={publish.error} />}
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsks(true)}>
        {m.publishVersion}
      </button>
      {asks && (
        <DeskDialog title={m.publishVersionTitle(number)} onClose={() => setAsks(false)}>
          <p>{m.publishVersionText}</p>
          <div className={deskStyles.actions}>
            <button
              type="button"
              className="ds-button"
              onClick={() => {
                setAsks(false);
                publish.mutate({ planVersionId: versionId });
              }}
            >
              {m.publish}
            </button>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => setAsks(false)}
            >
              {m.cancel}
            </button>
          </div>
        </DeskDialog>
      )}
    </>
  );
}
