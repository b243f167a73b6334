import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import caseStyles from '../cases/cases.module.css';
import styles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import { consultingMessages } from './consulting-messages.ts';

type SuggestReplyProps = { readonly hearingId: string; readonly commentId: string; readonly number: number };

/** What a consultant has suggested to a comment and what became of it, and the way to suggest more. */
export function SuggestReply({ hearingId, commentId, number }: SuggestReplyProps) {
  const m = useMessages(consultingMessages);
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const suggestions = useQuery(api.consulting.suggestions.queryOptions({ hearingId }));
  const send = useMutation(
    api.consulting.suggest.mutationOptions({
      onSuccess: async () => {
        setText(null);
        say(m.sent);
        await queryClient.invalidateQueries(api.consulting.suggestions.pathFilter());
      },
    }),
  );
  const own = suggestions.data?.filter((one) => one.commentId === commentId) ?? [];
  return (
    <>
      {own.map((reply) => (
        <div key={reply.replyId} className={caseStyles.answer}>
          <h3>
            {m.yours}, {reply.suggestedBy}: {m[reply.state]}
          </h3>
          <p className={caseStyles.text}>{reply.text}</p>
        </div>
      ))}
      {text === null ? (
        <p className={caseStyles.screenOnly}>
          <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setText('')}>
            {m.suggest}
            <span className="visually-hidden">: {number}</span>
          </button>
        </p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) send.mutate({ commentId, text });
          }}
        >
          <TextField
            id={`suggest-${commentId}`}
            label={m.suggestText}
            hint={m.suggestHint}
            rows={5}
            maxLength={10_000}
            value={text}
            onChange={setText}
          />
          {send.isError && <Failure error={send.error} />}
          <div className={styles.actions}>
            <button type="submit" className="ds-button" disabled={!text.trim()} aria-busy={send.isPending}>
              {m.send}
            </button>
            <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setText(null)}>
              {m.cancel}
            </button>
          </div>
        </form>
      )}
    </>
  );
}
