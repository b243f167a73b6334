import { type FormEvent, useState } from 'react';
import { guessDocumentKind, titleOfFile } from '../../../domain/documents/guess-document-kind.ts';
import {
  type DocumentKind,
  documentKindNames,
  documentKinds,
} from '../../../domain/plan-codes/document-kinds.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import styles from '../desk.module.css';
import { Field } from '../form/field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { documentMessages } from './document-messages.ts';
import { UploadProgress } from './upload-progress.tsx';
import { useDocumentUploads } from './use-document-uploads.ts';

type DocumentUploadProps = {
  readonly planId: string;
  /** Documents that a new one may take the place of. */
  readonly replaceable?: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
  readonly onAdded?: (documentId: string) => void;
};

/** Adds documents to the plan: what each is and is called, the file, and what it takes the place of. */
export function DocumentUpload({ planId, replaceable = [], onAdded }: DocumentUploadProps) {
  const m = useMessages(documentMessages);
  const language = useLanguage();
  const say = useStatus();
  const { uploads, send } = useDocumentUploads(onAdded);
  const [kind, setKind] = useState<DocumentKind>('PLANBESKR');
  const [title, setTitle] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [replaces, setReplaces] = useState('');
  const [reason, setReason] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [fault, setFault] = useState<{ readonly field: 'file' | 'reason'; readonly text: string } | null>(
    null,
  );
  const [turn, setTurn] = useState(0);
  const isOne = files.length < 2;

  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    const guessed = chosen[0] && guessDocumentKind(chosen[0].name);
    if (guessed && chosen.length === 1 && !replaces) setKind(guessed);
  };
  const chooseReplaced = (id: string) => {
    setReplaces(id);
    const replaced = replaceable.find((document) => document.id === id);
    if (!replaced) return;
    setTitle(replaced.title);
    setKind(documentKinds.find((one) => one === replaced.kind) ?? kind);
  };
  const fieldsOf = (file: File): Record<string, string> =>
    isOne
      ? {
          ...{ planId, kind, title: title.trim() || documentKindNames[kind][language] },
          ...(replaces && { replaces, replacedReason: reason.trim() }),
        }
      : { planId, kind: guessDocumentKind(file.name) ?? kind, title: titleOfFile(file.name) };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (files.length === 0) return setFault({ field: 'file', text: m.chooseFileFirst });
    if (replaces && isOne && !reason.trim())
      return setFault({ field: 'reason', text: m.replacedReasonMissing });
    setIsSending(true);
    setFault(null);
    const taken = await send(files.map((file) => ({ file, fields: fieldsOf(file) })));
    setIsSending(false);
    if (taken < files.length) return;
    setTitle('');
    setFiles([]);
    setReplaces('');
    setReason('');
    setTurn(turn + 1);
    say(taken === 1 ? m.documentAdded : m.documentsAdded(taken));
  };
  return (
    <details className={styles.details}>
      <summary>{m.addDocument}</summary>
      <form className="stack" onSubmit={submit}>
        <Field
          id="document-file"
          label={m.documentFile}
          hint={`${m.documentFileHint} ${m.documentFilesHint}`}
          error={fault?.field === 'file' ? fault.text : undefined}
        >
          {(control) => (
            <input
              key={turn}
              {...control}
              type="file"
              multiple
              className="ds-input"
              accept=".pdf,.png,.jpg,.jpeg"
              onChange={(event) => choose([...(event.target.files ?? [])])}
            />
          )}
        </Field>
        <div className={styles.pair}>
          <SelectField<DocumentKind>
            id="document-kind"
            label={m.documentKind}
            value={kind}
            options={documentKinds.map((value) => ({ value, label: documentKindNames[value][language] }))}
            onChange={setKind}
          />
          {isOne && (
            <TextField
              id="document-title"
              label={m.documentTitle}
              value={title}
              onChange={setTitle}
              maxLength={200}
            />
          )}
        </div>
        {isOne && replaceable.length > 0 && (
          <SelectField
            id="document-replaces"
            label={m.replaces}
            value={replaces}
            options={[
              { value: '', label: m.replacesNone },
              ...replaceable.map((document) => ({ value: document.id, label: document.title })),
            ]}
            onChange={chooseReplaced}
          />
        )}
        {isOne && replaces && (
          <TextField
            id="document-reason"
            label={m.replacedReason}
            hint={m.replacedReasonHint}
            value={reason}
            onChange={setReason}
            maxLength={500}
            error={fault?.field === 'reason' ? fault.text : undefined}
          />
        )}
        <button type="submit" className="ds-button" data-variant="secondary" aria-busy={isSending}>
          {isSending ? m.sending : m.addDocument}
        </button>
      </form>
      <UploadProgress uploads={uploads} />
    </details>
  );
}
