import { deadlineMoment } from '../../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptView } from './receipt-view.ts';

/** What the municipality does from here, by the hearing's rule; nothing once it has answered. */
export function WhatNext({ receipt }: ReceiptView) {
  const m = useMessages(receiptMessages);
  const language = useLanguage();
  if (receipt.answer) return null;
  const { publicationRule } = receipt.hearing;
  const closesAt = receipt.hearing.closesAt && new Date(receipt.hearing.closesAt);
  const now = new Date();
  const deadline = closesAt && closesAt > now ? deadlineMoment(closesAt, now, language) : null;
  const isWaiting = receipt.web.state === 'waiting';
  const steps = [
    ...(isWaiting ? [reviewWords()] : []),
    deadline ? m.nextDeadline(deadline) : m.nextOver,
    m.nextAnswer,
  ];
  function reviewWords(): string {
    if (publicationRule === 'never') return m.nextNever;
    return publicationRule === 'afterDeadline' && deadline ? m.nextShownAfter(deadline) : m.nextShown;
  }
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="xs">
        {m.nextTitle}
      </h2>
      <ol className="ds-list">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
