import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useUrlState } from '../../app/use-url-state.ts';
import { DeskPage } from '../desk-page.tsx';
import { CodeMemory } from './code-memory.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportChoices, type ImportFields } from './import-choices.tsx';
import { importMessages } from './import-messages.ts';
import { StagedImports } from './staged-imports.tsx';
import { isWorking } from './state-words.ts';
import { UploadProgress } from './upload-progress.tsx';
import { usePlanUpload } from './use-plan-upload.ts';

const largestMegabytes = 200;

const askEveryMs = 2000;

/** Where a plan file is chosen and sent, and where those that are not done with are found again. */
export default function ImportStartPage() {
  const m = useMessages(importMessages);
  const api = useApi();
  const [, navigate] = useLocation();
  const [{ plan }] = useUrlState(z.object({ plan: z.string().optional() }));
  const [fields, setFields] = useState<ImportFields>({ plan: plan ?? '', alternative: '', srid: '' });
  const [fault, setFault] = useState<string | null>(null);
  const { upload, start, stop } = usePlanUpload((importId) => navigate(`/desk/importer/${importId}`));
  const imports = useQuery(
    api.planImports.list.queryOptions(undefined, {
      staleTime: 0,
      // A file may be at work when the page is opened: its words must not stay as they were then.
      refetchInterval: ({ state: { data } }) => (data?.some(isWorking) ? askEveryMs : false),
    }),
  );
  const choose = (file: File) => {
    setFault(null);
    if (file.size === 0) return setFault(m.emptyFile(file.name));
    if (file.size > largestMegabytes * 1024 * 1024) return setFault(m.tooLarge(file.name));
    void start(file, { endpoint: '/files/plan-uploads', fields });
  };
  return (
    <DeskPage title={m.importTitle} back="desk">
      {upload ? (
        <UploadProgress upload={upload} onStop={stop} />
      ) : (
        <>
          <p className="ds-paragraph">{m.importIntro}</p>
          {fault && (
            <div className="ds-alert" data-color="danger" role="alert">
              <p className="ds-paragraph">{fault}</p>
            </div>
          )}
          <UnfinishedUpload />
          <FileDrop onFile={choose} />
          <ImportChoices fields={fields} onChange={setFields} />
        </>
      )}
      {imports.data && imports.data.length > 0 && <StagedImports imports={imports.data} />}
      <CodeMemory />
    </DeskPage>
  );
}

/** Says that a file was on its way when the page was closed, for the browser lets nobody but the person open it again. */
function UnfinishedUpload() {
  const m = useMessages(importMessages);
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    // The library is loaded only where there is something to look for.
    if (!Object.keys(localStorage).some((key) => key.startsWith('tus::'))) return;
    let isGone = false;
    import('./upload-plan-file.ts')
      .then(({ findUnfinishedUploads }) => findUnfinishedUploads())
      .then(([latest]) => !isGone && setName(latest?.name || null))
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  if (!name) return null;
  return (
    <div className="ds-alert" data-color="info">
      <p className="ds-paragraph">{m.unfinished(name)}</p>
    </div>
  );
}
