import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { commentTextSchema } from '../../../domain/comments/comment-submission.ts';
import { fieldProblemMessage } from '../../../domain/comments/field-problem.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { fileDescriptionsOf } from '../draft/to-submission.ts';
import { DraftStatus } from '../draft-status.tsx';
import { FileField } from '../what/file-field.tsx';
import { useUploadShapes } from '../what/use-upload-shapes.ts';
import { useUploads } from '../what/use-uploads.ts';
import styles from './receipt.module.css';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptView } from './receipt-view.ts';
import { SupplementPlaces } from './supplement-places.tsx';
import { useSupplement } from './use-supplement.ts';

/** More from the same author; it is received as a comment of its own. */
export function SupplementForm({ receipt, secret, onChanged }: ReceiptView) {
  const m = useMessages(receiptMessages);
  const language = useLanguage();
  const api = useApi();
  const say = useStatus();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, change, forget, ...kept } = useSupplement(`${receipt.hearing.id} ${receipt.number}`);
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const uploads = useUploads({
    hearingId: receipt.hearing.id,
    files: draft.files,
    change,
  });
  const shapes = useUploadShapes(receipt.hearing.id, draft.files);
  const supplement = useMutation(
    api.comments.supplement.mutationOptions({
      onSuccess: async ({ number }) => {
        await forget();
        await onChanged();
        say(m.supplementSent(number));
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (supplement.isPending) return;
    if (uploads.isBusy) return say(uploads.busyWords);
    const text = commentTextSchema.safeParse(draft.text);
    setProblem(text.success ? null : fieldProblemMessage(text.error.issues[0]?.message ?? '', language));
    if (!text.success) return field.current?.focus();
    const files = draft.files.map(({ id }) => id);
    const described = fileDescriptionsOf(draft.files);
    const places = [...draft.places];
    const { idempotencyKey, receiptSecret } = draft;
    supplement.mutate({
      receipt: secret,
      ...{ idempotencyKey, receiptSecret },
      text: draft.text,
      places,
      files,
      ...described,
    });
  };
  // What is written but not sent stays to be read when it can no longer be sent: withdrawn elsewhere, or too late.
  if (!receipt.maySupplement && draft.text.trim() === '' && draft.files.length === 0) return null;
  return (
    <details
      className={styles.fold}
      open={kept.isBroughtBack || undefined}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{m.addSupplement}</summary>
      <form className="stack" onSubmit={submit} noValidate>
        <div className="ds-field">
          <label className="ds-label" htmlFor="supplement-text">
            {m.supplementText}
          </label>
          <p data-field="description" id="supplement-hint">
            {m.supplementHint}
          </p>
          <textarea
            ref={field}
            id="supplement-text"
            className="ds-input"
            rows={5}
            value={draft.text}
            aria-invalid={problem !== null}
            aria-describedby="supplement-hint supplement-problem"
            onChange={(event) => {
              const { value } = event.target;
              change(() => ({ text: value }));
            }}
          />
          {problem && (
            <p id="supplement-problem" className="ds-validation-message" data-field="validation">
              {problem}
            </p>
          )}
        </div>
        {isOpen && (
          <SupplementPlaces
            receipt={receipt}
            places={draft.places}
            onChange={(places) => change(() => ({ places: [...places] }))}
          />
        )}
        <FileField draft={draft} uploads={uploads} shapes={shapes} problems={[]} />
        <DraftStatus
          savedAt={kept.savedAt}
          isKept={kept.isKept}
          canDiscard={(kept.isBroughtBack || kept.savedAt !== null) && !supplement.isPending}
          onDiscard={() => void forget()}
          onRestore={null}
        />
        {supplement.isError && <Failure error={supplement.error} />}
        <p>
          <button type="submit" className="ds-button" aria-disabled={supplement.isPending}>
            {supplement.isPending ? m.sending : m.sendSupplement}
          </button>
        </p>
      </form>
    </details>
  );
}
