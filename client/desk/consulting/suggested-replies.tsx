import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import caseStyles from '../cases/cases.module.css';
import styles from '../desk.module.css';
import { consultingMessages } from './consulting-messages.ts';

type SuggestedRepliesProps = {
  readonly commentId: string;
  /** The caseworker makes it their own draft. */
  readonly onTake: (text: string) => void;
};

/** Answers that the plan's consultant suggests: to use as a draft, or not. */
export function SuggestedReplies({ commentId, onTake }: SuggestedRepliesProps) {
  const m = useMessages(consultingMessages);
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const waiting = useQuery(api.consulting.waiting.queryOptions({ commentId }));
  const decide = useMutation(
    api.consulting.decide.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(api.consulting.waiting.pathFilter()),
    }),
  );
  return (
    <>
      {decide.isError && <Failure error={decide.error} />}
      {waiting.data?.map(({ replyId, suggestedBy, text }) => (
        <div key={replyId} className={caseStyles.answer}>
          <h4>{m.fromConsultant(suggestedBy)}</h4>
          <p className={caseStyles.text}>{text}</p>
          <div className={styles.actions}>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() =>
                decide.mutate(
                  { replyId, state: 'taken' },
                  {
                    onSuccess: () => {
                      onTake(text);
                      say(m.takenNow);
                    },
                  },
                )
              }
            >
              {m.take}
            </button>
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              onClick={() => decide.mutate({ replyId, state: 'left' }, { onSuccess: () => say(m.leftNow) })}
            >
              {m.leave}
            </button>
          </div>
        </div>
      ))}
    </>
  );
}
