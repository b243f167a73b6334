import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import { usePrivatePage } from '../comments/receipt/use-private-page.ts';
import { SignInOutcome } from '../identity/sign-in-outcome.tsx';
import { type IdentityState, useIdentity } from '../identity/use-identity.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import { ClaimForm } from './claim-form.tsx';
import { EraseSection } from './erase-section.tsx';
import styles from './me.module.css';
import { meMessages } from './me-messages.ts';
import { OwnComments } from './own-comments.tsx';
import { SignInChoices } from './sign-in-choices.tsx';
import { SignOutButtons } from './sign-out-buttons.tsx';
import { StoredSection } from './stored-section.tsx';

/** «Min side»: what a citizen has sent and what came of it, once they have shown who they are. */
export default function MePage() {
  const m = useMessages(meMessages);
  const identity = useIdentity();
  useDocumentTitle(m.title);
  usePrivatePage();
  if (identity.isPending) return <Loading />;
  return (
    <main id="content" className="page stack" tabIndex={-1}>
      <h1 className="ds-heading" data-size="lg">
        {m.title}
      </h1>
      <SignInOutcome />
      {identity.isError && <Failure error={identity.error} onRetry={() => identity.refetch()} />}
      {identity.data &&
        (identity.data.person ? (
          <Own person={identity.data.person} />
        ) : (
          <SignInChoices offers={identity.data.offers} />
        ))}
    </main>
  );
}

/** Each part stands by itself: what one has sent, what is stored, and how it is taken along or away. */
function Own({ person }: { readonly person: NonNullable<IdentityState['person']> }) {
  const m = useMessages(meMessages);
  const api = useApi();
  const queryClient = useQueryClient();
  const own = useQuery(api.comments.own.queryOptions(undefined, { staleTime: 0, gcTime: 0 }));
  const stored = useQuery(api.me.stored.queryOptions(undefined, { staleTime: 0, gcTime: 0 }));
  const { name, email, organisation } = person;
  const onClaimed = () =>
    Promise.all([
      queryClient.invalidateQueries(api.comments.own.queryFilter()),
      queryClient.invalidateQueries(api.me.stored.queryFilter()),
    ]);
  const who = [name ?? email ?? 'ID-porten', organisation?.name].filter(Boolean).join(', ');
  return (
    <div className={styles.parts}>
      <p className="ds-paragraph">{m.known(who)}</p>
      {own.isPending && <Loading />}
      {own.isError && <Failure error={own.error} onRetry={() => own.refetch()} />}
      {own.data && <OwnComments comments={own.data} />}
      <ClaimForm onClaimed={onClaimed} />
      {stored.isPending && <Loading />}
      {stored.isError && <Failure error={stored.error} onRetry={() => stored.refetch()} />}
      {stored.data && <StoredSection stored={stored.data} />}
      <EraseSection />
      <SignOutButtons />
    </div>
  );
}
