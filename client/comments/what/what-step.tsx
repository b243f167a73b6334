import type { CommentView } from '../comment-view.ts';
import { AuthorFields } from './author-fields.tsx';
import { FileField } from './file-field.tsx';
import { ParagraphChoice } from './paragraph-choice.tsx';
import { SensitiveWarnings } from './sensitive-warnings.tsx';
import { TextFields } from './text-fields.tsx';
import type { UploadShapes } from './use-upload-shapes.ts';
import type { Uploads } from './use-uploads.ts';
import { VisibilityBoxes } from './visibility-boxes.tsx';

type WhatStepProps = CommentView & {
  readonly uploads: Uploads;
  readonly shapes: UploadShapes;
  /** Takes the map to what a file shows. */
  readonly onShowShape: (fileId: string) => void;
};

/** Step 2: the text, files, who writes, and what happens to what. */
export function WhatStep({ uploads, shapes, onShowShape, ...view }: WhatStepProps) {
  return (
    <div className="stack">
      <TextFields {...view} />
      <SensitiveWarnings {...view} />
      <ParagraphChoice {...view} />
      <FileField {...view} uploads={uploads} shapes={shapes} onShowShape={onShowShape} />
      <AuthorFields {...view} />
      <VisibilityBoxes {...view} />
    </div>
  );
}
