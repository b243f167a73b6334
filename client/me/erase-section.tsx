import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import { useStatus } from '../app/status.tsx';
import { Failure } from '../ui/failure.tsx';
import styles from './me.module.css';
import { storedMessages } from './stored-messages.ts';

type What = 'contact' | 'all';

/** What goes, what goes later and what stays, and why; then two buttons, each of which asks once more. */
export function EraseSection() {
  const m = useMessages(storedMessages);
  const [asked, setAsked] = useState<What | null>(null);
  const [told, setTold] = useState('');
  const ask = (what: What) => {
    setTold('');
    setAsked(what);
  };
  return (
    <section className="stack" aria-labelledby="erase-title">
      <h2 id="erase-title" className="ds-heading" data-size="sm">
        {m.eraseTitle}
      </h2>
      <div className={styles.erasure}>
        <h3>{m.goesNow}</h3>
        <ul>
          <li>{m.contacts}</li>
          <li>{m.namesOnWeb}</li>
          <li>{m.page}</li>
        </ul>
        <h3>{m.goesLater}</h3>
        <p>{m.namesLater}</p>
        <h3>{m.stays}</h3>
        <p>{m.commentsStay}</p>
      </div>
      <p>{m.consequence}</p>
      {told && <p role="status">{told}</p>}
      {asked ? (
        <EraseQuestion
          what={asked}
          onDone={(words) => {
            setTold(words);
            setAsked(null);
          }}
          onCancel={() => setAsked(null)}
        />
      ) : (
        <p className={styles.buttons}>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            data-color="danger"
            onClick={() => ask('contact')}
          >
            {m.eraseContact}
          </button>
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-color="danger"
            onClick={() => ask('all')}
          >
            {m.eraseAll}
          </button>
        </p>
      )}
    </section>
  );
}

type QuestionProps = {
  readonly what: What;
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
};

function EraseQuestion({ what, onDone, onCancel }: QuestionProps) {
  const m = useMessages(storedMessages);
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const contact = useMutation(
    api.me.eraseContact.mutationOptions({
      onSuccess: async ({ contacts }) => {
        await queryClient.invalidateQueries(api.me.pathFilter());
        onDone(contacts > 0 ? m.erasedContact(contacts) : m.nothingLeft);
      },
    }),
  );
  const everything = useMutation(
    api.me.eraseEverything.mutationOptions({
      onSuccess: async () => {
        say(m.erasedAll);
        await queryClient.resetQueries();
        document.getElementById('content')?.focus();
      },
    }),
  );
  const { mutate, isPending, error } = what === 'all' ? everything : contact;
  return (
    <section className={styles.question} aria-labelledby="erase-question">
      <h3 ref={heading} id="erase-question" className="ds-heading" data-size="xs" tabIndex={-1}>
        {what === 'all' ? m.askAll : m.askContact}
      </h3>
      <p>
        {m.askText} {what === 'all' && m.keepReceipts}
      </p>
      {error && <Failure error={error} />}
      <p className={styles.buttons}>
        <button
          type="button"
          className="ds-button"
          data-color="danger"
          aria-disabled={isPending}
          onClick={() => !isPending && mutate()}
        >
          {m.confirm}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onCancel}>
          {m.cancel}
        </button>
      </p>
    </section>
  );
}
