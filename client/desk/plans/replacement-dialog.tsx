import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { addDays } from '../../../domain/oslo-time.ts';
import { deadlineMoment } from '../../../domain/wording/deadline-words.ts';
import { useApi, useApiClient } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import styles from '../desk.module.css';
import { DeskDialog } from '../desk-dialog.tsx';
import { RadioGroup } from '../form/radio-group.tsx';
import { TextField } from '../form/text-field.tsx';
import { documentMessages } from './document-messages.ts';

export type RunningHearing = Answers['hearingsDesk']['list'][number];

type ReplacementDialogProps = {
  readonly document: { readonly id: string; readonly title: string; readonly replacedReason: string | null };
  readonly hearings: readonly RunningHearing[];
  readonly onClose: () => void;
};

/**
 * Asks whether people need more time because a document in their hearing was corrected, extends the deadline if so, and
 * then puts the document out.
 */
export function ReplacementDialog({ document, hearings, onClose }: ReplacementDialogProps) {
  const m = useMessages(documentMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const [choice, setChoice] = useState<'extended' | 'kept' | null>(null);
  const [lastDay, setLastDay] = useState(weekAfter(hearings[0]?.draft.lastDay));
  const [publicReason, setPublicReason] = useState(
    m.extensionDraft(document.title, document.replacedReason ?? ''),
  );
  const [reason, setReason] = useState('');
  const extended = useRef(new Set<string>());
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!choice || isSending) return;
    setIsSending(true);
    setError(null);
    try {
      if (choice === 'extended') {
        for (const { id: hearingId, revision: expectedRevision } of hearings) {
          // Once is enough, where what followed failed and is tried again.
          if (extended.current.has(hearingId)) continue;
          await client.hearingsDesk.extend.mutate({
            hearingId,
            expectedRevision,
            lastDay,
            reason: publicReason,
          });
          extended.current.add(hearingId);
        }
      }
      await client.plansDesk.documents.publish.mutate({
        documentId: document.id,
        deadline: choice === 'extended' ? { choice } : { choice, reason },
      });
      say(m.documentPublished);
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSending(false);
      await queryClient.invalidateQueries(api.plansDesk.pathFilter());
      await queryClient.invalidateQueries(api.hearingsDesk.pathFilter());
    }
  };
  const closesAt = hearings[0]?.closesAt;
  return (
    <DeskDialog title={m.deadlineTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="ds-paragraph">
          {m.deadlineText(
            document.title,
            closesAt ? deadlineMoment(new Date(closesAt), new Date(), language) : '',
          )}
        </p>
        <RadioGroup
          id="deadline-choice"
          legend={m.deadlineQuestion}
          value={choice}
          options={[
            { value: 'extended', label: m.deadlineYes },
            { value: 'kept', label: m.deadlineNo },
          ]}
          onChange={setChoice}
        />
        {choice === 'extended' && (
          <>
            <TextField
              id="replacement-day"
              label={m.newLastDay}
              type="date"
              value={lastDay}
              onChange={setLastDay}
              required
            />
            <TextField
              id="replacement-public-reason"
              label={m.extensionReason}
              hint={m.extensionHint}
              rows={3}
              maxLength={500}
              value={publicReason}
              onChange={setPublicReason}
              required
            />
          </>
        )}
        {choice === 'kept' && (
          <TextField
            id="replacement-reason"
            label={m.deadlineNoReason}
            hint={m.deadlineNoHint}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={setReason}
            required
          />
        )}
        {error !== null && <Failure error={error} />}
        <div className={styles.actions}>
          <button type="submit" className="ds-button" aria-busy={isSending} disabled={choice === null}>
            {m.publishReplacement}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {m.cancel}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}

/** A week more is what is proposed; the same day would be no extension. */
function weekAfter(day: string | null | undefined): string {
  return day ? addDays(day, 7) : '';
}
