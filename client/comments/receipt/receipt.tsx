import { Link } from 'wouter';
import { receiptSentence } from '../../../domain/hearings/receipt-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useDocumentTitle } from '../../ui/use-document-title.ts';
import { EraseContact } from './erase-contact.tsx';
import { KeepLink } from './keep-link.tsx';
import styles from './receipt.module.css';
import { ReceiptCheckLine } from './receipt-check-line.tsx';
import { ReceiptContent } from './receipt-content.tsx';
import { receiptMessages } from './receipt-messages.ts';
import { ReceiptStatus } from './receipt-status.tsx';
import type { ReceiptView } from './receipt-view.ts';
import { SupplementForm } from './supplement-form.tsx';
import { Supplements } from './supplements.tsx';
import { WhatNext } from './what-next.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** The receipt: number, time and section of the law first, then how it goes and what may be done. */
export function Receipt(view: ReceiptView) {
  const m = useMessages(receiptMessages);
  const language = useLanguage();
  const { receipt } = view;
  const { plan, hearing, municipality } = receipt;
  const number = receipt.number ?? 0;
  const title = receipt.kind === 'supplement' ? m.supplementTitle(number) : m.title(number);
  useDocumentTitle(title);
  const facts = {
    kind: hearing.kind,
    planType: plan.planType,
    number,
    receivedAt: new Date(receipt.receivedAt),
    isLate: receipt.isLate,
  };
  const sentence = receiptSentence(facts, language);
  const contact = [hearing.contactName, hearing.phone, hearing.email].filter(Boolean).join(', ');
  return (
    <main id="content" className={`page ${styles.receipt}`} tabIndex={-1}>
      <header className={styles.thanks}>
        <p className={styles.plan}>
          {plan.name} · {municipality.name}
        </p>
        <h1 className="ds-heading" data-size="lg">
          {title}
        </h1>
        <p className={styles.sentence}>
          {m.thanks} {sentence}
        </p>
      </header>
      <KeepLink {...view} sentence={sentence} />
      <ReceiptStatus comment={receipt} hearing={hearing} />
      {!receipt.withdrawnAt && <WhatNext {...view} />}
      <ReceiptContent {...view} />
      <Supplements {...view} />
      <SupplementForm {...view} />
      {receipt.mayWithdraw && <WithdrawForm {...view} />}
      <EraseContact {...view} />
      <footer className={styles.footer}>
        <Link
          className="ds-button"
          data-variant="secondary"
          href={`/plan/${municipality.number}/${encodeURIComponent(plan.identifier)}?horing=${hearing.code}`}
        >
          {m.follow}
        </Link>
        {contact && (
          <p>
            {m.contact} {contact}
          </p>
        )}
      </footer>
      <ReceiptCheckLine {...view} />
    </main>
  );
}
