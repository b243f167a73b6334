import { useRef } from 'react';
import { acceptedAttachments } from '../../../domain/comments/attachment-types.ts';
import { useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import type { DraftFile } from '../draft/comment-draft.ts';
import { FieldError, fieldErrorId } from '../field-error.tsx';
import parts from '../step-parts.module.css';
import styles from './file-field.module.css';
import { FileItem } from './file-item.tsx';
import type { UploadShapes } from './use-upload-shapes.ts';
import type { Uploads } from './use-uploads.ts';
import { whatMessages } from './what-messages.ts';

type FileFieldProps = Pick<CommentView, 'problems'> & {
  readonly draft: { readonly files: readonly DraftFile[] };
  readonly uploads: Uploads;
  readonly shapes: UploadShapes;
  /** Takes the map to what a file shows; absent where no map stands beside. */
  readonly onShowShape?: (fileId: string) => void;
};

/** Attachments: those that have come, those on their way, and those that could not be taken. */
export function FileField({ draft, uploads, shapes, onShowShape, problems }: FileFieldProps) {
  const m = useMessages(whatMessages);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.files}>
      <h2 className={styles.filesTitle}>{m.files}</h2>
      <p className={parts.hint} id="comment-files-hint">
        {m.filesHint}
      </p>
      <label className={`ds-button ${styles.fileButton}`} data-variant="secondary">
        {m.addFiles}
        <input
          ref={input}
          id="comment-files"
          className={styles.fileInput}
          type="file"
          multiple
          accept={acceptedAttachments}
          aria-describedby={`comment-files-hint ${fieldErrorId('comment-files')}`}
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was taken away.
            event.target.value = '';
          }}
        />
      </label>
      <FieldError problems={problems} fieldId="comment-files" />
      {!uploads.isKept && <p className={parts.hint}>{m.fileNotKept}</p>}
      {(draft.files.length > 0 || uploads.faults.length > 0) && (
        <ul className={styles.fileList}>
          {draft.files.map((file) => (
            <FileItem
              key={file.firstId ?? file.id}
              file={file}
              hearingId={uploads.hearingId}
              onTheWay={uploads.onTheWay.get(file.id)}
              shape={shapes.byFile.get(file.id)}
              onShowShape={onShowShape && (() => onShowShape(file.id))}
              onDescribe={(words) => uploads.describe(file, words)}
              onKeepLocation={(isKept) => uploads.keepLocation(file, isKept)}
              onRemove={() => {
                uploads.removeFile(file);
                input.current?.focus();
              }}
            />
          ))}
          {uploads.faults.map(({ key, name, text }) => (
            <li key={key} data-fault="true">
              <span role="alert">{text}</span>
              <button
                type="button"
                className={parts.small}
                aria-label={m.dismissFault(name)}
                onClick={() => {
                  uploads.dismiss(key);
                  input.current?.focus();
                }}
              >
                {m.dismiss}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
