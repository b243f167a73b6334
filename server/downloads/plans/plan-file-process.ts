import { answerParent } from '../../child-process/answer-parent.ts';
import { createPlanWriter } from './create-plan-writer.ts';
import type { ToPlanWriter } from './plan-file-messages.ts';
import type { PlanWriter } from './plan-writer.ts';
import { rowToObject } from './row-to-object.ts';

let writer: PlanWriter | undefined;

answerParent<ToPlanWriter, void>((message) => {
  switch (message.kind) {
    case 'open':
      writer = createPlanWriter(message.task);
      break;
    case 'rows':
      for (const row of message.rows) writer?.add(rowToObject(row));
      break;
    case 'finish':
      writer?.finish();
  }
});
