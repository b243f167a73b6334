import type { ReactNode } from 'react';
import { findingKindNames, findPersonalText, kindsOf } from '../../../domain/privacy/personal-finding.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { commentMessages } from './comment-messages.ts';
import parts from './work-parts.module.css';

type MarkedTextProps = { readonly heading: string | null; readonly text: string };

/** A comment as it was sent, with what may not belong on the web marked; nothing in it is changed. */
export function MarkedText({ heading, text }: MarkedTextProps) {
  const m = useMessages(commentMessages);
  const language = useLanguage();
  const kinds = kindsOf([...findPersonalText(heading ?? ''), ...findPersonalText(text)]);
  return (
    <>
      {kinds.length > 0 && (
        <p className={parts.sensitiveNote}>
          <strong>{m.sensitive}</strong> {kinds.map((kind) => findingKindNames[kind][language]).join(', ')}
        </p>
      )}
      {heading && (
        <h3>
          <Marked words={heading} />
        </h3>
      )}
      <p className={parts.text}>
        <Marked words={text} />
      </p>
    </>
  );
}

function Marked({ words }: { readonly words: string }) {
  const language = useLanguage();
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const found of findPersonalText(words)) {
    pieces.push(words.slice(end, found.start));
    pieces.push(
      <mark key={found.start} className={parts.sensitive} title={findingKindNames[found.kind][language]}>
        {found.text}
      </mark>,
    );
    end = found.end;
  }
  return [...pieces, words.slice(end)];
}
