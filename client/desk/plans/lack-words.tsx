import type { DocumentLack } from '../../../domain/documents/document-facts.ts';
import { useMessages } from '../../app/messages.ts';
import { documentMessages } from './document-messages.ts';

/** What keeps people from reading a document, in words; nothing where nothing does. */
export function LackWords({ lacks }: { readonly lacks: readonly DocumentLack[] }) {
  const m = useMessages(documentMessages);
  if (lacks.length === 0) return null;
  const words: Readonly<Record<DocumentLack, string>> = {
    text: m.lackText,
    tags: m.lackTags,
    language: m.lackLanguage,
    file: m.lackFile,
  };
  return (
    <small>
      ⚠ {lacks.map((lack) => words[lack]).join(' ')} {m.lackNote}
    </small>
  );
}
