import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { deadlineWords } from '../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { stepNames } from './comment-state.ts';
import type { CommentView } from './comment-view.ts';
import { flowMessages } from './flow-messages.ts';
import styles from './step-header.module.css';

type StepHeaderProps = CommentView & { readonly isLate: boolean };

/** Which plan, which step, how long there is; the heading takes the focus when the step changes. */
export function StepHeader({ page, hearing, step, goTo, isLate }: StepHeaderProps) {
  const m = useMessages(flowMessages);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const shownStep = useRef(step);
  useEffect(() => {
    if (shownStep.current === step) return;
    shownStep.current = step;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'end' });
  }, [step]);
  const short = { hvor: m.shortHvor, hva: m.shortHva, send: m.shortSend };
  const deadline = deadlineWords(new Date(hearing.closesAt), new Date(), language);
  const planAddress = `/plan/${page.municipality.number}/${encodeURIComponent(page.plan.identifier)}?horing=${hearing.code}`;
  return (
    <header className={styles.header}>
      <Link className={styles.back} href={planAddress}>
        ‹ {page.plan.name}
      </Link>
      <nav aria-label={m.steps}>
        <ol className={styles.steps}>
          {stepNames.map((name, index) => (
            <li key={name} aria-current={name === step ? 'step' : undefined}>
              <button type="button" onClick={() => goTo(name)}>
                {index + 1}. {short[name]}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <h1 ref={heading} className="ds-heading" data-size="md" tabIndex={-1}>
        {m[step]}
      </h1>
      <p className={isLate ? styles.late : styles.deadline}>{isLate ? m.late(deadline) : deadline}</p>
    </header>
  );
}
