import { answerParent } from '../../child-process/answer-parent.ts';
import { drawPlacePictures } from './place-picture.ts';
import { writeDocx } from './write-docx.ts';
import type { ExportOrder } from './write-export.ts';
import { writeXlsx } from './write-xlsx.ts';

answerParent<ExportOrder, Uint8Array>(async ({ format, head, rows, language, picturePlan }) => {
  const pictures = format === 'docx' ? await drawPlacePictures(rows, picturePlan) : new Map();
  const written =
    format === 'xlsx' ? writeXlsx(head, rows, language) : writeDocx(head, rows, { language, pictures });
  return new Uint8Array(await written);
});
