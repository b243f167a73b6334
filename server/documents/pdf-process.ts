import { answerParent } from '../child-process/answer-parent.ts';
import { parsePdf } from './parse-pdf.ts';
import type { PdfAnswer, PdfTask } from './pdf-text.ts';

answerParent<PdfTask, PdfAnswer>(parsePdf);
