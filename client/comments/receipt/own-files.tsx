import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import styles from './receipt.module.css';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptComment } from './receipt-view.ts';
import { savePostedFile } from './save-posted-file.ts';

type OwnFilesProps = { readonly files: ReceiptComment['files']; readonly secret: string };

/** One's own attachments; the secret goes in the body, so that no address holds it. */
export function OwnFiles({ files, secret }: OwnFilesProps) {
  const m = useMessages(receiptMessages);
  const language = useLanguage();
  const say = useStatus();
  if (files.length === 0) return null;
  return (
    <div>
      <h3 className={styles.quiet}>{m.files}</h3>
      <ul className={styles.files}>
        {files.map(({ position, name, size, description, sha256 }) => (
          <li key={position}>
            <button
              type="button"
              className="link-button"
              aria-label={m.openFile(name)}
              onClick={() =>
                savePostedFile('/files/receipt-files', { secret, position }, name).catch(() =>
                  say(m.fileFailed),
                )
              }
            >
              {name}
            </button>
            <span className={styles.quiet}>{fileSizeWords(size, language)}</span>
            {description && <span>{description}</span>}
            <details className={styles.quiet}>
              <summary>{m.fileHash(name)}</summary>
              <code className={styles.hash}>{sha256}</code>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
