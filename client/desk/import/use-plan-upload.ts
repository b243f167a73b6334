import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanFileUpload, UploadProgress, UploadTask } from './upload-plan-file.ts';

export type PlanUpload = {
  readonly name: string;
  readonly progress: Exclude<UploadProgress, { kind: 'done' }>;
};

/** One plan file on its way to the server. Leaving the page leaves the upload, to go on when the file is chosen again. */
export function usePlanUpload(onDone: (importId: string) => void) {
  const [upload, setUpload] = useState<PlanUpload | null>(null);
  const running = useRef<PlanFileUpload | null>(null);
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
      running.current?.leave();
    },
    [],
  );
  const start = async (file: File, task: UploadTask) => {
    turn.current += 1;
    const own = turn.current;
    setUpload({ name: file.name, progress: { kind: 'sending', sent: 0, size: file.size } });
    const { uploadPlanFile } = await import('./upload-plan-file.ts');
    if (own !== turn.current) return;
    const begun = await uploadPlanFile(file, task, (progress) => {
      if (own !== turn.current) return;
      if (progress.kind === 'done') onDone(progress.importId);
      else setUpload({ name: file.name, progress });
    });
    // Stopped before the first byte.
    if (own === turn.current) running.current = begun;
    else begun.stop();
  };
  const stop = useCallback(() => {
    turn.current += 1;
    running.current?.stop();
    running.current = null;
    setUpload(null);
  }, []);
  return { upload, start, stop };
}
