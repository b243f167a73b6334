import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { acceptedAttachments } from '../../../domain/comments/attachment-types.ts';
import { type FileDecision, type LegalBasis, legalBasisWords } from '../../../domain/desk.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { postFile } from '../post-file.ts';
import type { DeskComment } from './comment-view.tsx';
import { decisionMessages } from './decision-messages.ts';
import { redactionMessages } from './redaction-messages.ts';
import { WhyFields } from './why-fields.tsx';
import parts from './work-parts.module.css';

type FileHandlingProps = {
  readonly comment: DeskComment;
  readonly file: DeskComment['attachments'][number];
};

type Given = FileDecision extends infer Decision
  ? Decision extends FileDecision
    ? Omit<Decision, 'commentId' | 'position'>
    : never
  : never;

/** Whether an attachment is held back, or stands on the web as a redacted copy. The original stays. */
export function FileHandling({ comment, file }: FileHandlingProps) {
  const m = useMessages(redactionMessages);
  const language = useLanguage();
  const api = useApi();
  const queryClient = useQueryClient();
  const say = useStatus();
  const [form, setForm] = useState<'hold' | 'replace' | null>(null);
  const { position, handling } = file;
  const words = {
    hold: m.didFileHold,
    replace: m.didFileReplace,
    release: m.didFileRelease,
    confirm: m.didFileConfirm,
  };
  const decide = useMutation(
    api.desk.decideFile.mutationOptions({
      onSuccess: async ({ decision }) => {
        setForm(null);
        await queryClient.invalidateQueries(api.desk.comment.queryFilter({ commentId: comment.id }));
        say(words[decision](position));
      },
    }),
  );
  const act = (given: Given) => decide.mutate({ commentId: comment.id, position, ...given });
  const today = osloDate(new Date());
  return (
    <>
      {handling && (
        <p className={parts.meta}>
          {handling.isReplaced ? m.fileReplacedBy(handling.decidedBy) : m.fileHeldBy(handling.decidedBy)}{' '}
          {legalBasisWords(handling.legalBasis, today, language)}. {handling.reason}{' '}
          {handling.isWaiting && m.fileWaitsForSecond}
          {handling.confirmedBy && m.fileConfirmedBy(handling.confirmedBy)}
        </p>
      )}
      {form ? (
        <FileForm
          key={form}
          hearingId={comment.hearingId}
          position={position}
          kind={form}
          onAct={act}
          onCancel={() => setForm(null)}
        />
      ) : (
        <div className={parts.buttons}>
          {handling?.isWaiting && !handling.isOwn && (
            <FileButton words={m.fileConfirm} name={file.name} onPress={() => act({ decision: 'confirm' })} />
          )}
          {handling && (
            <FileButton words={m.fileRelease} name={file.name} onPress={() => act({ decision: 'release' })} />
          )}
          {!handling && <FileButton words={m.fileHold} name={file.name} onPress={() => setForm('hold')} />}
          {!handling?.isReplaced && (
            <FileButton words={m.fileReplace} name={file.name} onPress={() => setForm('replace')} />
          )}
        </div>
      )}
      {decide.isError && <Failure error={decide.error} />}
    </>
  );
}

type FileButtonProps = { readonly words: string; readonly name: string; readonly onPress: () => void };

function FileButton({ words, name, onPress }: FileButtonProps) {
  return (
    <button type="button" className="ds-button" data-variant="tertiary" onClick={onPress}>
      {words}
      <span className="visually-hidden">: {name}</span>
    </button>
  );
}

type FileFormProps = {
  readonly hearingId: string;
  readonly position: number;
  readonly kind: 'hold' | 'replace';
  readonly onAct: (given: Given) => void;
  readonly onCancel: () => void;
};

const uploadSchema = z.object({ id: z.uuid() });

function FileForm({ hearingId, position, kind, onAct, onCancel }: FileFormProps) {
  const m = { ...useMessages(decisionMessages), ...useMessages(redactionMessages) };
  const language = useLanguage();
  const [legalBasis, setLegalBasis] = useState<LegalBasis>('confidential');
  const [reason, setReason] = useState('');
  const [copy, setCopy] = useState<File | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const copyId = `file-copy-${position}`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (kind === 'replace' && !copy) return document.getElementById(copyId)?.focus();
    if (!reason.trim()) return document.getElementById('hold-reason')?.focus();
    if (kind === 'hold' || !copy) return onAct({ decision: 'hold', legalBasis, reason });
    setIsSending(true);
    const answer = await postFile(`/files/uploads?hearing=${hearingId}`, {
      file: copy,
      fields: {},
      language,
    });
    setIsSending(false);
    if (!answer.ok) return setFailure(answer.message);
    const upload = uploadSchema.safeParse(answer.body);
    if (upload.success) onAct({ decision: 'replace', legalBasis, reason, copyFileId: upload.data.id });
  };
  const message = failure ?? (isTried && kind === 'replace' && !copy ? m.fileCopyMissing : null);
  return (
    <form className={parts.inset} noValidate onSubmit={(event) => void submit(event)}>
      {kind === 'replace' && (
        <div className="ds-field">
          <label className="ds-label" htmlFor={copyId}>
            {m.fileCopy}
          </label>
          <p className={parts.meta} id={`${copyId}-hint`}>
            {m.fileCopyHint}
          </p>
          <input
            id={copyId}
            type="file"
            className="ds-input"
            accept={acceptedAttachments}
            aria-describedby={`${copyId}-hint`}
            onChange={({ target }) => {
              setFailure(null);
              setCopy(target.files?.[0] ?? null);
            }}
          />
          {message && (
            <p className="ds-validation-message" role="alert">
              {message}
            </p>
          )}
        </div>
      )}
      <WhyFields
        {...{ legalBasis, reason }}
        onBasis={setLegalBasis}
        onReason={setReason}
        reasonHint={m.returnNoteHint}
        isReasonMissing={isTried && !reason.trim()}
      />
      <div className={parts.buttons}>
        <button type="submit" className="ds-button" aria-busy={isSending} disabled={isSending}>
          {isSending ? m.fileCopySending : kind === 'hold' ? m.fileHold : m.fileReplace}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onCancel}>
          {m.cancel}
        </button>
      </div>
    </form>
  );
}
