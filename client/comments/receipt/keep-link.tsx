import { ownPageAddress } from '../../app/embedded.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { KeepFile } from './keep-file.tsx';
import styles from './receipt.module.css';
import { receiptMessages } from './receipt-messages.ts';
import type { ReceiptView } from './receipt-view.ts';

type KeepLinkProps = ReceiptView & { readonly sentence: string };

/** The link is the only way back to the receipt: copy it, print it, or mail it to oneself. */
export function KeepLink({ sentence, ...view }: KeepLinkProps) {
  const { receipt } = view;
  const m = useMessages(receiptMessages);
  const say = useStatus();
  const link = ownPageAddress();
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => say(m.linkCopied),
      () => say(m.linkNotCopied),
    );
  const subject = m.mailSubject(receipt.number ?? 0, receipt.plan.name);
  const mail = `mailto:${receipt.author?.email ?? ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(m.mailBody(sentence, link))}`;
  return (
    <section className={styles.keep}>
      <p>{m.keepLink}</p>
      <div className={styles.buttons}>
        <button type="button" className="ds-button" onClick={copy}>
          {m.copyLink}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => window.print()}>
          {m.print}
        </button>
        <a className="ds-button" data-variant="secondary" href={mail}>
          {m.mailLink}
        </a>
      </div>
      <KeepFile {...view} />
    </section>
  );
}
