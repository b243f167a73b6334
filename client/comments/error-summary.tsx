import { useEffect, useRef } from 'react';
import { useMessages } from '../app/messages.ts';
import type { CommentView } from './comment-view.ts';
import styles from './error-summary.module.css';
import { flowMessages } from './flow-messages.ts';

type ErrorSummaryProps = Pick<CommentView, 'problems' | 'step' | 'goTo'> & {
  /** Changes when the person has tried to go on; the summary takes the focus then. */
  readonly attempt: number;
};

/** All that is to be mended, each a way to its field, in whichever step it stands. */
export function ErrorSummary({ problems, step, goTo, attempt }: ErrorSummaryProps) {
  const m = useMessages(flowMessages);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    const fieldId = awaited.current;
    awaited.current = null;
    // After the effects of this change, in one of which the step's own heading takes the focus.
    if (fieldId) setTimeout(() => document.getElementById(fieldId)?.focus(), 0);
  }, [step]);
  if (problems.length === 0) return null;
  const goToField = (problem: CommentView['problems'][number]) => {
    if (problem.step === step) return document.getElementById(problem.fieldId)?.focus();
    awaited.current = problem.fieldId;
    goTo(problem.step);
  };
  return (
    <div ref={box} className={`ds-error-summary ${styles.summary}`} role="alert" tabIndex={-1} data-size="sm">
      <h2 className="ds-heading" data-size="2xs">
        {m.problems(problems.length)}
      </h2>
      <ul className="ds-list">
        {problems.map((problem) => (
          <li key={`${problem.fieldId} ${problem.text}`}>
            <a
              className="ds-link"
              href={`#${problem.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                goToField(problem);
              }}
            >
              {problem.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
