import { findingWords } from '../../../domain/privacy/finding-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { DeskComment } from './comment-view.tsx';
import { redactionMessages } from './redaction-messages.ts';
import parts from './work-parts.module.css';

type FileSearchNoteProps = Pick<DeskComment['attachments'][number], 'search' | 'findings'>;

/** What the search for personal data found in a file, with the pages; or that a person must look. */
export function FileSearchNote({ search, findings }: FileSearchNoteProps) {
  const m = useMessages(redactionMessages);
  const language = useLanguage();
  if (findings.length > 0) {
    return (
      <p className={parts.sensitiveNote}>
        <strong>{m.fileFindings}</strong> {findingWords(findings, language).join('; ')}
      </p>
    );
  }
  const words = {
    searched: m.fileClean,
    noText: m.fileNoText,
    unreadable: m.fileUnreadable,
    waiting: m.fileNotSearched,
  };
  return <p className={parts.meta}>{words[search ?? 'waiting']}</p>;
}
