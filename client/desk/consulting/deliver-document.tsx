import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { guessDocumentKind, titleOfFile } from '../../../domain/documents/guess-document-kind.ts';
import {
  type DocumentKind,
  documentKindNames,
  documentKinds,
} from '../../../domain/plan-codes/document-kinds.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { AnswerFields } from '../deliveries/answer-fields.tsx';
import { deliveryMessages } from '../deliveries/delivery-messages.ts';
import deskStyles from '../desk.module.css';
import { Field } from '../form/field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { postFile } from '../post-file.ts';

/** Delivers one document: the file, what it is and is called, and a word to the municipality. */
export function DeliverDocument({ planId }: { readonly planId: string }) {
  const m = useMessages(deliveryMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<DocumentKind>('PLANBESKR');
  const [title, setTitle] = useState('');
  const [told, setTold] = useState({ note: '', answerTo: '' });
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [isSending, setIsSending] = useState(false);
  const [turn, setTurn] = useState(0);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setFault(undefined);
    const guessed = chosen && guessDocumentKind(chosen.name);
    if (guessed) setKind(guessed);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) {
      setFault(m.fileMissing);
      return document.getElementById('delivery-file')?.focus();
    }
    setIsSending(true);
    const fields = { planId, kind, title: title.trim() || titleOfFile(file.name), language, ...told };
    const answer = await postFile('/files/draft-documents', { file, fields, language });
    setIsSending(false);
    if (!answer.ok) return setFault(answer.message);
    setFile(null);
    setTitle('');
    setTold({ ...told, note: '' });
    setTurn(turn + 1);
    say(m.deliveredNow);
    await queryClient.invalidateQueries(api.drafts.pathFilter());
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field id="delivery-file" label={m.file} hint={m.fileHint} error={fault}>
        {(control) => (
          <input
            key={turn}
            {...control}
            type="file"
            className="ds-input"
            accept=".pdf,.png,.jpg,.jpeg"
            onChange={(event) => choose(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <div className={deskStyles.pair}>
        <SelectField<DocumentKind>
          id="delivery-kind"
          label={m.documentKind}
          value={kind}
          options={documentKinds.map((value) => ({ value, label: documentKindNames[value][language] }))}
          onChange={setKind}
        />
        <TextField
          id="delivery-title"
          label={m.documentTitle}
          value={title}
          maxLength={200}
          onChange={setTitle}
        />
      </div>
      <AnswerFields id="document" values={told} onChange={setTold} />
      <div className={deskStyles.actions}>
        <button type="submit" className="ds-button" data-variant="secondary" aria-busy={isSending}>
          {isSending ? m.sending : m.deliver}
        </button>
      </div>
    </form>
  );
}
