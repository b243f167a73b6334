import { useQuery } from '@tanstack/react-query';
import { Link, Redirect, useSearchParams } from 'wouter';
import { deadlineWords, openingWords } from '../../domain/wording/deadline-words.ts';
import { useApi } from '../app/api.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { useAccent } from '../app/use-accent.ts';
import { useUrlState } from '../app/use-url-state.ts';
import { PlanChoices } from '../plans/plan-choices.tsx';
import { chooseHearing, type PlanHearing, type PlanPageAnswer } from '../plans/plan-state.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import { CommentFlow } from './comment-flow.tsx';
import { acceptanceOf, commentStateSchema } from './comment-state.ts';
import { flowMessages } from './flow-messages.ts';
import { UnsentDraft } from './unsent/unsent-draft.tsx';

type CommentPageProps = { readonly municipalityNumber: string; readonly identifier: string };

/** Where a citizen gives a comment on a plan in hearing. */
export default function CommentPage({ municipalityNumber, identifier }: CommentPageProps) {
  const api = useApi();
  const [parameters] = useSearchParams();
  const page = useQuery(
    // What is being answered must not change under the one who writes.
    api.plans.page.queryOptions(
      { municipalityNumber, identifier },
      { staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always' },
    ),
  );
  if (page.isPending) return <Loading />;
  if (page.isLoadingError) {
    return (
      <main id="content" className="page" tabIndex={-1}>
        <Failure error={page.error} onRetry={() => page.refetch()} />
      </main>
    );
  }
  if ('redirectTo' in page.data) {
    const { municipalityNumber: number, identifier: id } = page.data.redirectTo;
    return <Redirect to={`/plan/${number}/${encodeURIComponent(id)}/innspill?${parameters}`} replace />;
  }
  if ('choices' in page.data) return <PlanChoices choices={page.data.choices} />;
  return <CommentOnPlan page={page.data} />;
}

function CommentOnPlan({ page }: { readonly page: PlanPageAnswer }) {
  const m = useMessages(flowMessages);
  const [state] = useUrlState(commentStateSchema);
  useDocumentTitle(m.giveTo(page.plan.name));
  useAccent(page.municipality.profile.accent);
  const hearing = chooseHearing(page.hearings, state.horing);
  if (!hearing) return <NotTaken page={page} title={m.noHearing} text={m.noHearingText} />;
  const acceptance = acceptanceOf(hearing);
  if (acceptance === 'open' || acceptance === 'late') {
    return <CommentFlow key={hearing.id} page={page} hearing={hearing} isLate={acceptance === 'late'} />;
  }
  return <HearingNotOpen page={page} hearing={hearing} isOver={acceptance === 'closed'} />;
}

type HearingNotOpenProps = {
  readonly page: PlanPageAnswer;
  readonly hearing: PlanHearing;
  readonly isOver: boolean;
};

function HearingNotOpen({ page, hearing, isOver }: HearingNotOpenProps) {
  const m = useMessages(flowMessages);
  const language = useLanguage();
  const now = new Date();
  const text = isOver
    ? m.closed(deadlineWords(new Date(hearing.closesAt), now, language))
    : m.notYet(openingWords(new Date(hearing.opensAt), now, language));
  return (
    <NotTaken page={page} title={isOver ? m.closedTitle : m.notYetTitle} text={text}>
      <HearingContact hearing={hearing} />
      <UnsentDraft hearing={hearing} planName={page.plan.name} />
    </NotTaken>
  );
}

function HearingContact({ hearing }: { readonly hearing: PlanHearing }) {
  const m = useMessages(flowMessages);
  const { contactName, phone, email } = hearing;
  return (
    <p className="ds-paragraph">
      {m.contact}: {contactName}
      {phone && (
        <>
          {', '}
          <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
        </>
      )}
      {email && (
        <>
          {', '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </p>
  );
}

type NotTakenProps = {
  readonly page: PlanPageAnswer;
  readonly title: string;
  readonly text: string;
  readonly children?: React.ReactNode;
};

function NotTaken({ page, title, text, children }: NotTakenProps) {
  const m = useMessages(flowMessages);
  return (
    <main id="content" className="page stack" tabIndex={-1}>
      <h1 className="ds-heading" data-size="md">
        {title}
      </h1>
      <p className="ds-paragraph">{text}</p>
      {children}
      <p>
        <Link href={`/plan/${page.municipality.number}/${encodeURIComponent(page.plan.identifier)}`}>
          {m.toPlan}: {page.plan.name}
        </Link>
      </p>
    </main>
  );
}
