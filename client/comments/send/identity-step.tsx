import { useSearchParams } from 'wouter';
import type { ErrorCode } from '../../../domain/errors.ts';
import { type IdentityLevel, meetsDemand } from '../../../domain/identity/identity-level.ts';
import { levelOfAuthor } from '../../../domain/identity/level-of-author.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { ConfirmByEmail } from '../../identity/confirm-by-email.tsx';
import { identityMessages } from '../../identity/identity-messages.ts';
import { signInAddress } from '../../identity/sign-in-address.ts';
import { SignInOutcome } from '../../identity/sign-in-outcome.tsx';
import { type IdentityState, useIdentity } from '../../identity/use-identity.ts';
import type { CommentView } from '../comment-view.ts';

type IdentityStepProps = Pick<CommentView, 'hearing' | 'draft'>;

/** Who writes, as well as the hearing must know it: the ways of showing it, and whether it is shown. */
export function IdentityStep({ hearing, draft }: IdentityStepProps) {
  const m = useMessages(identityMessages);
  const { data: identity } = useIdentity();
  const demand = hearing.identityDemand;
  const [parameters] = useSearchParams();
  const isDown = parameters.get('innlogging') === ('sign-in-provider-down' satisfies ErrorCode);
  if (!identity || (demand === 'open' && !identity.person)) return <SignInOutcome />;
  const level = levelOfAuthor(draft.author, identity.person);
  const isMet = meetsDemand(level, demand);
  return (
    <section id="comment-identity" className="stack" tabIndex={-1} aria-labelledby="comment-identity-title">
      <h2 id="comment-identity-title" className="ds-heading" data-size="2xs">
        {m.title}
      </h2>
      <SignInOutcome />
      {identity.person && <p>{m.known(nameOf(identity.person, 'ID-porten'))}</p>}
      {isMet && demand !== 'open' && <p>{m.met}</p>}
      {!isMet && (
        <>
          <p>{m[needOf(demand)]}</p>
          <Mismatch identity={identity} demand={demand} draft={draft} />
          <Ways identity={identity} demand={demand} hearing={hearing} draft={draft} />
          <p>{m.draftStays}</p>
          {isDown && <p>{m.otherWays}</p>}
        </>
      )}
    </section>
  );
}

type Need = 'needEmail' | 'needSubstantial' | 'needHigh' | 'needOrganisation';

function needOf(demand: IdentityLevel): Need {
  switch (demand) {
    case 'open':
    case 'email':
      return 'needEmail';
    case 'substantial':
      return 'needSubstantial';
    case 'high':
      return 'needHigh';
    case 'organisation':
      return 'needOrganisation';
  }
}

function nameOf(person: NonNullable<IdentityState['person']>, otherwise: string): string {
  const { name, email, organisation } = person;
  return [name ?? email ?? otherwise, organisation && `${organisation.name} (${organisation.number})`]
    .filter(Boolean)
    .join(', ');
}

type WaysProps = IdentityStepProps & { readonly identity: IdentityState; readonly demand: IdentityLevel };

/** What was shown is of another address or organisation than what is written. */
function Mismatch({ identity: { person }, demand }: Omit<WaysProps, 'hearing'>) {
  const m = useMessages(identityMessages);
  if (demand === 'email' && person?.level === 'email' && person.email)
    return <p>{m.wrongEmail(person.email)}</p>;
  if (demand === 'organisation' && person?.organisation) {
    return <p>{m.wrongOrganisation(person.organisation.number)}</p>;
  }
  return null;
}

function Ways({ identity: { offers }, demand, hearing, draft }: WaysProps) {
  const m = useMessages(identityMessages);
  const language = useLanguage();
  const needsOrganisation = demand === 'organisation';
  const level = demand === 'high' ? 'high' : 'substantial';
  const link = (provider: string, words: string) => (
    <p>
      <a
        className="ds-button"
        data-variant={demand === 'email' ? 'tertiary' : 'secondary'}
        href={signInAddress(provider, { language, level })}
      >
        {words}
      </a>
    </p>
  );
  const isOffered = demand === 'email' || (needsOrganisation ? offers.organisation : offers.citizen);
  return (
    <>
      {demand === 'email' && <ConfirmByEmail email={draft.author.email.trim()} hearingId={hearing.id} />}
      {!needsOrganisation && offers.citizen && link(offers.citizen, m.signInIdPorten)}
      {needsOrganisation && offers.organisation && link(offers.organisation, m.signInOrganisation)}
      {!isOffered && <p>{m.notOffered}</p>}
    </>
  );
}
