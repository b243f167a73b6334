import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { z } from 'zod';
import { lacksOf } from '../../../domain/documents/document-facts.ts';
import { documentKindName } from '../../../domain/plan-codes/document-kinds.ts';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useUrlState } from '../../app/use-url-state.ts';
import { documentAddress } from '../../documents/document-address.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DeskPage } from '../desk-page.tsx';
import { documentMessages } from './document-messages.ts';
import { LackWords } from './lack-words.tsx';
import styles from './plans.module.css';

const PdfViewer = lazy(() => import('../../documents/pdf-viewer.tsx'));

const stateSchema = z.object({ side: z.coerce.number().int().positive().optional() });

type DocumentDeskPageProps = { readonly planId: string; readonly documentId: string };

/** One document of a plan in place, out or not, as its readers will have it. */
export default function DocumentDeskPage({ planId, documentId }: DocumentDeskPageProps) {
  const m = useMessages(documentMessages);
  const language = useLanguage();
  const api = useApi();
  const [{ side = 1 }, changeState] = useUrlState(stateSchema);
  const plan = useQuery(api.plansDesk.get.queryOptions({ planId }));
  const me = useQuery(api.accounts.me.queryOptions());
  if (plan.isLoadingError) return <Failure error={plan.error} onRetry={() => plan.refetch()} />;
  if (!plan.data) return <Loading />;
  const { name, identifier } = plan.data.plan;
  const back = { href: `/desk/plan/${planId}`, label: m.toPlan(name) };
  const document = plan.data.documents.find(({ id }) => id === documentId);
  if (!document) {
    return (
      <DeskPage title={m.documentMissing} back={back}>
        <p className="ds-paragraph">{m.documentMissingText}</p>
      </DeskPage>
    );
  }
  const { title, kind, fileName, mediaType, size, publishedAt, fileLanguage, hasTextLayer } = document;
  const url = `/files/documents/${documentId}/${encodeURIComponent(fileName)}`;
  const pathname = `/plan/${me.data?.municipalityNumber}/${encodeURIComponent(identifier)}`;
  const facts = [documentKindName(kind, language), fileSizeWords(size, language)];
  return (
    <DeskPage
      title={title}
      back={back}
      facts={[...facts, ...(publishedAt ? [] : [m.notPublished])].join(' · ')}
    >
      <LackWords lacks={lacksOf(document)} />
      <p className={styles.ways}>
        <a href={url} download={fileName}>
          {m.downloadDocument}
        </a>
        {hasTextLayer && (
          <a href={`/files/documents/${documentId}/text?language=${language}`}>{m.documentAsText}</a>
        )}
        {publishedAt && (
          <Link href={documentAddress({ pathname, search: '' }, documentId, side)}>
            {m.publicDocumentPage}
          </Link>
        )}
      </p>
      <div className={styles.document}>
        {mediaType === 'application/pdf' && (
          <Suspense fallback={<Loading />}>
            <PdfViewer
              document={{ url, fileLanguage }}
              page={side}
              onPage={(page) => changeState({ side: page })}
            />
          </Suspense>
        )}
        {mediaType.startsWith('image/') && <img src={url} alt={title} />}
      </div>
    </DeskPage>
  );
}
