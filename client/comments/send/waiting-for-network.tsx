import { useEffect, useState } from 'react';
import { deadlineMoment } from '../../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { OtherWays } from './after-deadline.tsx';
import { sendMessages } from './send-messages.ts';
import type { SendStepProps } from './send-step.tsx';

/** What has been handed over and not come: where it lies, what happens next, and what the deadline means for it. */
export function WaitingForNetwork({ hearing, submission, draft, sending, page }: SendStepProps) {
  const m = useMessages(sendMessages);
  const language = useLanguage();
  const now = useNow();
  const closesAt = new Date(hearing.closesAt);
  const moment = deadlineMoment(closesAt, now, language);
  const isOver = closesAt <= now;
  const isTaken = !isOver || hearing.lateRule === 'accept';
  return (
    <div className="ds-alert" data-color="warning" role="alert">
      <h2 className="ds-heading" data-size="2xs">
        {m.waitingTitle}
      </h2>
      <p>{isOver ? m.waitingLate(moment) : m.waiting(moment)}</p>
      {isOver && <p>{isTaken ? m.waitingLateAccepted : m.waitingLateRefused}</p>}
      {draft.files.length > 0 && isTaken && <p>{m.filesToo(draft.files.length)}</p>}
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => void sending.send(draft.pending ?? submission)}
      >
        {m.tryNow}
      </button>
      {isOver && <OtherWays hearing={hearing} draft={draft} planName={page.plan.name} />}
    </div>
  );
}

/** The present, told anew each half minute: a deadline may pass while one looks. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
