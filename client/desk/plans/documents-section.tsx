import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { lacksOf } from '../../../domain/documents/document-facts.ts';
import { documentKindName } from '../../../domain/plan-codes/document-kinds.ts';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import deskStyles from '../desk.module.css';
import type { DeskPlan } from '../hearings/hearing-desk.ts';
import { documentMessages } from './document-messages.ts';
import { DocumentUpload } from './document-upload.tsx';
import { LackWords } from './lack-words.tsx';
import styles from './plans.module.css';
import { ReplacementDialog, type RunningHearing } from './replacement-dialog.tsx';

type DeskDocument = DeskPlan['documents'][number];

/** The plan's documents, out or not, what each lacks and replaces, and a form that adds more. */
export function DocumentsSection({ plan }: { readonly plan: DeskPlan }) {
  const m = useMessages(documentMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<DeskDocument | null>(null);
  const hearings = useQuery(api.hearingsDesk.list.queryOptions({ planId: plan.plan.id }));
  const running = (hearings.data ?? []).filter(isRunning);
  const publish = useMutation(
    api.plansDesk.documents.publish.mutationOptions({
      onSuccess: async () => {
        say(m.documentPublished);
        await queryClient.invalidateQueries(api.plansDesk.pathFilter());
      },
    }),
  );
  const byId = new Map(plan.documents.map((document) => [document.id, document]));
  const replaced = new Set(
    plan.documents.filter(({ publishedAt }) => publishedAt).map(({ replaces }) => replaces),
  );
  const putOut = (document: DeskDocument) => {
    if (document.replaces && running.length > 0) setAsked(document);
    else publish.mutate({ documentId: document.id });
  };
  return (
    <section className={deskStyles.section} aria-labelledby="documents-title" id="documents">
      <h2 id="documents-title">{m.documents}</h2>
      {publish.isError && <Failure error={publish.error} />}
      {plan.documents.length === 0 && <p className={deskStyles.note}>{m.noDocuments}</p>}
      <ul className={styles.rows}>
        {plan.documents.map((document) => {
          const { id, title, kind, size, publishedAt, replaces, replacedReason } = document;
          const before = replaces && byId.get(replaces);
          return (
            <li key={id}>
              <span>
                <Link href={`/desk/plan/${plan.plan.id}/dokument/${id}`}>{title}</Link>
                <small>
                  {documentKindName(kind, language)} · {fileSizeWords(size, language)}
                  {!publishedAt && ` · ${m.notPublished}`}
                  {replaced.has(id) && ` · ${m.isReplaced}`}
                </small>
                {before && (
                  <small>
                    {m.replacesTitle(before.title)}: {replacedReason}
                  </small>
                )}
                <LackWords lacks={lacksOf(document)} />
              </span>
              {!publishedAt && (
                <button
                  type="button"
                  className="ds-button"
                  data-variant="tertiary"
                  aria-label={m.publishDocument(title)}
                  onClick={() => putOut(document)}
                >
                  {m.publish}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <DocumentUpload
        planId={plan.plan.id}
        replaceable={plan.documents.filter(({ id, publishedAt }) => publishedAt && !replaced.has(id))}
      />
      {asked && <ReplacementDialog document={asked} hearings={running} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** Out, and with time left. */
function isRunning({ publishedAt, closesAt, state }: RunningHearing): boolean {
  const isOut = publishedAt !== null && state !== 'cancelled' && state !== 'inDecision';
  return isOut && closesAt !== null && new Date(closesAt) > new Date();
}
