import { legalBasisSchema, legalBasisWords } from '../../../domain/desk.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { outcomeNames, outcomes } from '../../../domain/outcomes.ts';
import { instantWords } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from './receipt.module.css';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptAnswer, ReceiptComment } from './receipt-view.ts';

type ReceiptStatusProps = {
  readonly comment: ReceiptComment;
  readonly hearing: ReceiptAnswer['hearing'];
};

/** Whether it stands on the web and, when not all of it does, why and by which law; then the answer. */
export function ReceiptStatus({ comment, hearing }: ReceiptStatusProps) {
  const m = useMessages(receiptMessages);
  const language = useLanguage();
  const { web, answer, withdrawnAt } = comment;
  const now = new Date();
  const basis = legalBasisSchema.safeParse(web.legalBasis);
  const isExplained = web.state === 'held' || web.state === 'redacted';
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="xs">
        {m.statusTitle}
      </h2>
      <div className={styles.status} data-state={withdrawnAt ? 'withdrawn' : web.state}>
        <p>{withdrawnAt ? m.withdrawn(instantWords(new Date(withdrawnAt), now, language)) : webWords()}</p>
        {isExplained && !withdrawnAt && (
          <dl>
            {web.holdReason && (
              <div>
                <dt>{m.reason}</dt>
                <dd>{web.holdReason}</dd>
              </div>
            )}
            {basis.success && (
              <div>
                <dt>{m.legalBasis}</dt>
                <dd>{legalBasisWords(basis.data, osloDate(now), language)}</dd>
              </div>
            )}
            {web.publicText && (
              <div>
                <dt>{m.publicCopy}</dt>
                <dd className={styles.text}>{web.publicText}</dd>
              </div>
            )}
          </dl>
        )}
      </div>
      {answer ? (
        <AnswerInset answer={answer} />
      ) : (
        !withdrawnAt && <p className={styles.quiet}>{m.noAnswer}</p>
      )}
    </section>
  );

  function webWords(): string {
    switch (web.state) {
      case 'waiting':
        return m.waiting;
      case 'held':
        return m.held;
      case 'redacted':
        return m.redacted;
      case 'shown':
        if (web.isOnWeb) return m.shown;
        return hearing.publicationRule === 'never' ? m.reviewed : m.shownLater;
    }
  }
}

function AnswerInset({ answer }: { readonly answer: NonNullable<ReceiptComment['answer']> }) {
  const m = useMessages(receiptMessages);
  const language = useLanguage();
  const outcome = outcomes.find((known) => known === answer.outcome);
  return (
    <section className={styles.answer}>
      <h3 className="ds-heading" data-size="2xs">
        {m.answerTitle}
        {outcome && `: ${outcomeNames[outcome][language]}`}
      </h3>
      {answer.text && <p className={styles.text}>{answer.text}</p>}
      {answer.change && (
        <p>
          <strong>{m.changed}:</strong> {answer.change}
        </p>
      )}
      <p className={styles.quiet}>
        {m.answered(instantWords(new Date(answer.answeredAt), new Date(), language))}
      </p>
    </section>
  );
}
