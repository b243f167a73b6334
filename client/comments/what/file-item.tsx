import { useId } from 'react';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import type { FileShape } from '../../../domain/comments/file-shape.ts';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { DraftFile } from '../draft/comment-draft.ts';
import parts from '../step-parts.module.css';
import styles from './file-field.module.css';
import { FileFindings } from './file-findings.tsx';
import { FileShapeLine } from './file-shape-line.tsx';
import type { OnTheWay } from './use-uploads.ts';
import { whatMessages } from './what-messages.ts';

type FileItemProps = {
  readonly file: DraftFile;
  readonly hearingId: string;
  readonly onTheWay: OnTheWay | undefined;
  /** Of map data that has arrived; null while it is being read. */
  readonly shape: FileShape | null | undefined;
  readonly onShowShape: (() => void) | undefined;
  readonly onDescribe: (words: string) => void;
  readonly onKeepLocation: (isKept: boolean) => void;
  readonly onRemove: () => void;
};

/** One attachment: how far it is, and what its sender says of it. */
export function FileItem(props: FileItemProps) {
  const { file, hearingId, onTheWay, shape, onShowShape, onDescribe, onKeepLocation, onRemove } = props;
  const m = useMessages(whatMessages);
  const language = useLanguage();
  const id = useId();
  const isPicture = file.mediaType.startsWith('image/');
  const isThere = file.uploadedAt !== null;
  const percent = onTheWay?.percent ?? 0;
  const state = isThere ? m.fileThere : onTheWay?.isWaiting ? m.fileWaiting : m.fileSending(percent);
  return (
    <li data-fault="false">
      <span>
        <span className={styles.fileName}>{file.name}</span>{' '}
        <small>
          {fileSizeWords(file.size, language)} · {state}
        </small>
      </span>
      {!isThere && !onTheWay?.isWaiting && <progress value={percent} max={100} aria-label={file.name} />}
      <button type="button" className={parts.small} aria-label={m.removeFile(file.name)} onClick={onRemove}>
        {m.remove}
      </button>
      {shape !== undefined && <FileShapeLine name={file.name} shape={shape} onShow={onShowShape} />}
      {isThere && !isPicture && <FileFindings hearingId={hearingId} file={file} />}
      <div className={`ds-field ${styles.fileDescription}`}>
        <label className="ds-label" htmlFor={`${id}-text`}>
          {isPicture ? m.fileDescription : m.fileDescriptionOther}
          <span className="visually-hidden">: {file.name}</span>
        </label>
        {isPicture && (
          <p className={parts.hint} id={`${id}-hint`}>
            {m.fileDescriptionHint}
          </p>
        )}
        <input
          id={`${id}-text`}
          className="ds-input"
          type="text"
          maxLength={commentLimits.fileDescriptionCharacters}
          value={file.description}
          aria-describedby={isPicture ? `${id}-hint` : undefined}
          onChange={(event) => onDescribe(event.target.value)}
        />
      </div>
      {isPicture && (
        <label className={styles.keepLocation}>
          <input
            type="checkbox"
            className="ds-input"
            checked={file.keepsLocation}
            onChange={(event) => onKeepLocation(event.target.checked)}
          />
          <span>
            {m.keepLocation} <small>{m.locationHint}</small>
          </span>
        </label>
      )}
    </li>
  );
}
