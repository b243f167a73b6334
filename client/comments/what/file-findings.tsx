import { useQuery } from '@tanstack/react-query';
import { findingWords } from '../../../domain/privacy/finding-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { DraftFile } from '../draft/comment-draft.ts';
import styles from './file-field.module.css';
import { whatMessages } from './what-messages.ts';

type FileFindingsProps = { readonly hearingId: string; readonly file: DraftFile };

/** What in an attachment may be personal data, with the page. A courtesy: without an answer it says nothing. */
export function FileFindings({ hearingId, file }: FileFindingsProps) {
  const m = useMessages(whatMessages);
  const language = useLanguage();
  const api = useApi();
  const search = useQuery(
    api.comments.searchFile.queryOptions({ hearingId, fileId: file.id }, { retry: 1, staleTime: Infinity }),
  );
  const findings = search.data?.findings ?? [];
  return (
    <div className={styles.fileFindings} role="status">
      {findings.length > 0 && (
        <>
          <p>
            <strong>{m.inFileTitle}</strong> {m.inFileText}
          </p>
          <ul>
            {findingWords(findings, language).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
