import { answerParent } from '../../child-process/answer-parent.ts';
import type { PlanFileReading } from '../readers/read-plan-bytes.ts';
import type { PlanFileProgress, PlanFileSummary, PlanFileTask } from './plan-file-messages.ts';
import { summariseFile } from './summarise-file.ts';

const progressEveryMs = 100;

answerParent<PlanFileTask, PlanFileReading<PlanFileSummary>, PlanFileProgress>((task, tell) => {
  let told = Date.now();
  return summariseFile(task, {
    onProgress: (bytesRead) => {
      if (Date.now() - told < progressEveryMs) return;
      told = Date.now();
      tell({ bytesRead });
    },
    onWritten: (written) => tell({ written }),
  });
});
