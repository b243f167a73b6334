import { useMemo } from 'react';
import { findPersonalText, type PersonalText } from '../../../domain/privacy/personal-finding.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import type { CommentView } from '../comment-view.ts';
import parts from '../step-parts.module.css';
import { whatMessages } from './what-messages.ts';
import { withoutText } from './without-text.ts';

type FoundInField = PersonalText & { readonly field: 'heading' | 'text' };

/**
 * What in the words few want on the web: numbers and addresses, each with «Fjern», and words about health, which cannot
 * be cut from a sentence. Never in the way.
 */
export function SensitiveWarnings({ draft, change, hearing }: CommentView) {
  const m = useMessages(whatMessages);
  const say = useStatus();
  const { heading, text } = draft;
  const found = useMemo(
    () => [...foundIn('heading', heading), ...withoutRepeatedWords(foundIn('text', text))],
    [heading, text],
  );
  if (found.length === 0 || hearing.publicationRule === 'never') return null;
  const remove = (personal: FoundInField) => {
    change({ [personal.field]: withoutText(draft[personal.field], personal) });
    say(m.textRemoved(personal.text));
    document.getElementById('comment-text')?.focus();
  };
  const words: Readonly<Record<PersonalText['kind'], (text: string) => string>> = {
    nationalIdentityNumber: m.nationalIdentityNumber,
    accountNumber: m.accountNumber,
    phone: m.sensitivePhone,
    email: m.sensitiveEmail,
    health: m.healthWord,
  };
  return (
    <section className={parts.warning} aria-labelledby="comment-sensitive-title">
      <h2 id="comment-sensitive-title" className="ds-heading" data-size="2xs">
        {m.sensitiveTitle}
      </h2>
      <p>{m.sensitiveText}</p>
      <ul>
        {found.map((personal) => (
          <li key={`${personal.field} ${personal.start}`}>
            <span>{words[personal.kind](personal.text)}</span>
            {personal.kind !== 'health' && (
              <button
                type="button"
                className={parts.small}
                aria-label={m.removeText(personal.text)}
                onClick={() => remove(personal)}
              >
                {m.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p>{m.sensitiveRest}</p>
    </section>
  );
}

function foundIn(field: FoundInField['field'], words: string): readonly FoundInField[] {
  return findPersonalText(words).map((personal) => ({ ...personal, field }));
}

/** A word about health is told of once, however often it stands there. */
function withoutRepeatedWords(found: readonly FoundInField[]): readonly FoundInField[] {
  const same = ({ text }: FoundInField) => text.toLowerCase();
  return found.filter(
    (one, index) =>
      one.kind !== 'health' ||
      found.findIndex((other) => other.kind === 'health' && same(other) === same(one)) === index,
  );
}
