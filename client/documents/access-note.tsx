import { type DocumentFacts, type DocumentLack, lacksOf } from '../../domain/documents/document-facts.ts';
import { useMessages } from '../app/messages.ts';
import { documentMessages } from './document-messages.ts';
import styles from './documents.module.css';

export type DocumentContact = { readonly phone: string | undefined; readonly email: string | undefined };

type AccessNoteProps = {
  readonly document: DocumentFacts & { readonly title: string };
  readonly contact: DocumentContact;
};

/** Tells of a document that not everyone can read, what it lacks, and whom to ask for another. */
export function AccessNote({ document, contact: { phone, email } }: AccessNoteProps) {
  const m = useMessages(documentMessages);
  const lacks = lacksOf(document);
  if (lacks.length === 0) return null;
  const words: Readonly<Record<DocumentLack, string>> = {
    text: m.lackText,
    tags: m.lackTags,
    language: m.lackLanguage,
    file: m.lackFile,
  };
  const subject = encodeURIComponent(`${m.askSubject}: ${document.title}`);
  return (
    <p className={styles.accessNote}>
      {m.notAccessible} {lacks.map((lack) => words[lack]).join(' ')}{' '}
      {phone || email ? m.askFor : m.askMunicipality}
      {phone && (
        <>
          {' '}
          <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone.replace(/ /g, '\u00a0')}</a>
        </>
      )}
      {phone && email && ','}
      {email && (
        <>
          {' '}
          <a href={`mailto:${email}?subject=${subject}`}>{email}</a>
        </>
      )}
    </p>
  );
}
