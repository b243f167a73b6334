import { answerParent } from '../child-process/answer-parent.ts';
import type { DocxParagraph } from './docx-paragraph.ts';
import { parseDocx } from './parse-docx.ts';

answerParent<Uint8Array, readonly DocxParagraph[]>(parseDocx);
