import { useLayoutEffect, useRef, useState } from 'react';
import { appMessages } from '../app/app-messages.ts';
import { useMessages } from '../app/messages.ts';

/** A person's own words, line breaks kept, folded after some lines with a button to see the rest. */
export function FoldedText({ text, lines }: { readonly text: string; readonly lines: number }) {
  const m = useMessages(appMessages);
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [isLong, setIsLong] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  useLayoutEffect(() => {
    const element = paragraph.current;
    if (element && !isOpen) setIsLong(element.scrollHeight > element.clientHeight + 2);
  }, [isOpen]);
  return (
    <>
      <p
        ref={paragraph}
        className="folded-text"
        data-open={isOpen}
        style={{ '--lines': lines } as React.CSSProperties}
      >
        {text}
      </p>
      {(isLong || isOpen) && (
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? m.showLess : m.showMore}
        </button>
      )}
    </>
  );
}
