import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useApi } from '../app/api.ts';
import { apiError } from '../app/api-error.ts';
import { appMessages } from '../app/app-messages.ts';
import { useMessages } from '../app/messages.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import { Receipt } from './receipt/receipt.tsx';
import { receiptMessages } from './receipt/receipt-messages.ts';
import { usePrivatePage } from './receipt/use-private-page.ts';
import { useReceiptSecret } from './receipt/use-receipt-secret.ts';

/** Where the author of a comment follows it, by a link that only the author has. */
export default function ReceiptPage() {
  const api = useApi();
  const secret = useReceiptSecret();
  usePrivatePage();
  const receipt = useQuery(
    api.comments.receipt.queryOptions(
      { secret: secret ?? '' },
      { enabled: secret !== null, staleTime: 0, gcTime: 0, refetchOnWindowFocus: true },
    ),
  );
  if (secret === null || (receipt.isError && apiError(receipt.error).code === 'receipt-unknown')) {
    return <UnknownReceipt />;
  }
  if (receipt.isPending) return <Loading />;
  if (receipt.isLoadingError) {
    return (
      <main id="content" className="page" tabIndex={-1}>
        <Failure error={receipt.error} onRetry={() => receipt.refetch()} />
      </main>
    );
  }
  return (
    <Receipt
      receipt={receipt.data}
      secret={secret}
      onChanged={() => receipt.refetch().then(() => undefined)}
    />
  );
}

function UnknownReceipt() {
  const m = useMessages(receiptMessages);
  const words = useMessages(appMessages);
  useDocumentTitle(m.unknownTitle);
  return (
    <main id="content" className="page stack" tabIndex={-1}>
      <h1 className="ds-heading" data-size="md">
        {m.unknownTitle}
      </h1>
      <p className="ds-paragraph">{m.unknownText}</p>
      <p>
        <Link href="/">{words.toFrontPage}</Link>
      </p>
    </main>
  );
}
