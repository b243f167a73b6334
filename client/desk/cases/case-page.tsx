import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SuggestReply } from '../consulting/suggest-reply.tsx';
import deskStyles from '../desk.module.css';
import { DeskPage } from '../desk-page.tsx';
import { deskPlaceMessages } from '../desk-place-messages.ts';
import { TextField } from '../form/text-field.tsx';
import { CaseComment } from './case-comment.tsx';
import { caseMessages } from './case-messages.ts';
import styles from './cases.module.css';
import { type CaseReader, type CaseComment as Comment, useCaseComments } from './use-case-comments.ts';
import { usePrintedMap } from './use-printed-map.ts';

const CaseMap = lazy(() => import('./case-map.tsx'));

type CasePageProps = { readonly hearingId: string; readonly as: CaseReader };

/** All comments of one hearing, to read and to print, without any way to reach their authors. */
export default function CasePage({ hearingId, as }: CasePageProps) {
  const m = useMessages(caseMessages);
  const places = useMessages(deskPlaceMessages);
  const language = useLanguage();
  const api = useApi();
  const found = useQuery((as === 'reader' ? api.cases : api.consulting).get.queryOptions({ hearingId }));
  const { list, comments } = useCaseComments(hearingId, as);
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim().toLowerCase());
  const shown = sought ? comments.filter((comment) => speaksOf(comment, sought)) : comments;
  const hasPlaces = comments.some(({ places }) => places.length > 0);
  const print = usePrintedMap(hasPlaces && as === 'reader' ? `/files/cases/${hearingId}/map.png` : null);
  if (found.isLoadingError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  if (!found.data) return <Loading />;
  const { planName, planIdentifier, kind, planVersionId, comments: all } = found.data;
  return (
    <DeskPage
      title={planName}
      back={
        as === 'reader'
          ? { href: '/desk/saker', label: m.title }
          : { href: '/desk/mine-planer', label: places.consulting }
      }
      facts={`${planIdentifier} · ${hearingKindRules[kind].names[language]} · ${m.comments(all)}. ${m.noContact}`}
      actions={
        <button
          type="button"
          className={`ds-button ${styles.screenOnly}`}
          data-variant="secondary"
          disabled={list.isFetching}
          aria-busy={print.isPreparing}
          onClick={print.start}
        >
          {print.isPreparing ? m.preparing : m.print}
        </button>
      }
    >
      {print.picture && <img className={styles.printedMap} src={print.picture} alt={m.map} />}
      {list.isLoadingError && <Failure error={list.error} onRetry={() => list.refetch()} />}
      <div className={styles.columns} data-map={hasPlaces}>
        {hasPlaces && (
          <div className={`${styles.mapColumn} ${styles.screenOnly}`}>
            <Suspense fallback={<Loading />}>
              <CaseMap planVersionId={planVersionId} comments={shown} />
            </Suspense>
          </div>
        )}
        <div>
          <div className={styles.screenOnly}>
            <TextField
              id="seek-comments"
              label={m.seek}
              hint={m.seekHint}
              type="search"
              value={text}
              maxLength={100}
              onChange={setText}
            />
            <p role="status" className={deskStyles.note}>
              {list.isFetching ? m.loading(comments.length) : m.shown(shown.length, all)}
            </p>
          </div>
          {list.isSuccess && comments.length === 0 && <p className={deskStyles.empty}>{m.noComments}</p>}
          {shown.map((comment) => (
            <CaseComment key={comment.id} comment={comment}>
              {as === 'consultant' && !comment.isWithdrawn && (
                <SuggestReply hearingId={hearingId} commentId={comment.id} number={comment.number} />
              )}
            </CaseComment>
          ))}
          {list.hasNextPage && !list.isFetching && (
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => list.fetchNextPage()}
            >
              {m.more}
            </button>
          )}
        </div>
      </div>
    </DeskPage>
  );
}

function speaksOf({ number, heading, text, author, organisation }: Comment, sought: string): boolean {
  return (
    String(number) === sought ||
    [heading, text, author, organisation].some((part) => part?.toLowerCase().includes(sought))
  );
}
