import { errorMessage, isErrorCode } from '../../../domain/errors.ts';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import deskStyles from '../desk.module.css';
import styles from './import.module.css';
import { importMessages } from './import-messages.ts';
import type { PlanUpload } from './use-plan-upload.ts';

type UploadProgressProps = { readonly upload: PlanUpload; readonly onStop: () => void };

/** How far an upload has come, in per cent, and what is in its way. */
export function UploadProgress({ upload, onStop }: UploadProgressProps) {
  const m = useMessages(importMessages);
  const language = useLanguage();
  const { name, progress } = upload;
  if (progress.kind === 'refused') {
    const { code, details } = progress;
    return (
      <div className="ds-alert" data-color="danger" role="alert">
        <p className="ds-paragraph">
          {errorMessage(isErrorCode(code) ? code : 'internal', language, { ...details, name })}
        </p>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onStop}>
          {m.chooseAgain}
        </button>
      </div>
    );
  }
  const { sent, size } = progress;
  const percent = Math.floor((sent / Math.max(1, size)) * 100);
  return (
    <section className={styles.upload} aria-labelledby="upload">
      <h2 id="upload" className={deskStyles.sectionTitle}>
        {m.uploading(name)}
      </h2>
      <progress className={styles.bar} max={100} value={percent} aria-labelledby="upload" />
      <p className="figures">
        {m.uploaded(percent, fileSizeWords(sent, language), fileSizeWords(size, language))}
      </p>
      <output className={styles.waiting}>{progress.kind === 'waiting' && m.lostLine}</output>
      <div className={deskStyles.actions}>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onStop}>
          {m.stopUpload}
        </button>
      </div>
    </section>
  );
}
