import { Link } from 'wouter';
import type { Edition } from '../../domain/documents/document-editions.ts';
import { osloDate } from '../../domain/oslo-time.ts';
import { dayAndMonth } from '../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { AccessNote, type DocumentContact } from './access-note.tsx';
import { documentAddress } from './document-address.ts';
import { DocumentFactsLine, type PublicDocument } from './document-facts-line.tsx';
import { documentMessages } from './document-messages.ts';
import styles from './documents.module.css';

type DocumentEditionProps = { readonly edition: Edition<PublicDocument>; readonly contact: DocumentContact };

/** One document: its title, what was corrected in it, and the editions before. */
export function DocumentEdition({ edition: { document, previous }, contact }: DocumentEditionProps) {
  const m = useMessages(documentMessages);
  const language = useLanguage();
  const on = ({ publishedAt }: PublicDocument) => dayAndMonth(osloDate(new Date(publishedAt)), language);
  return (
    <li>
      <Link
        className={styles.title}
        data-document={document.id}
        href={documentAddress(window.location, document.id)}
      >
        {document.title}
      </Link>
      <p className={styles.facts}>
        <DocumentFactsLine document={document} />
      </p>
      {document.replacedReason && (
        <p className={styles.corrected}>
          <strong>{m.corrected(on(document))}</strong> {document.replacedReason}
        </p>
      )}
      <AccessNote document={document} contact={contact} />
      {previous.map((before) => (
        <Link
          key={before.id}
          className={styles.previous}
          data-document={before.id}
          href={documentAddress(window.location, before.id)}
          aria-label={m.previousOf(document.title, on(before))}
        >
          {m.previous}
        </Link>
      ))}
    </li>
  );
}
