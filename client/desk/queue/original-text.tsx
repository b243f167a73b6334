import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { commentMessages } from './comment-messages.ts';
import { MarkedText } from './marked-text.tsx';
import { readingMessages } from './reading-messages.ts';
import parts from './work-parts.module.css';

/** The words of a redacted comment as they came: shown to whoever asks for them, which is recorded. */
export function OriginalText({ commentId }: { readonly commentId: string }) {
  const m = useMessages(readingMessages);
  const { original: title } = useMessages(commentMessages);
  const api = useApi();
  const original = useMutation(api.desk.readOriginal.mutationOptions());
  if (!original.data) {
    return (
      <div>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          aria-busy={original.isPending}
          onClick={() => original.mutate({ commentId })}
        >
          {m.showOriginal}
        </button>
        <p className={parts.meta}>{m.isRecorded}</p>
        {original.isError && <Failure error={original.error} />}
      </div>
    );
  }
  const { heading, text, places } = original.data;
  const labels = places.flatMap(({ label }) => label ?? []);
  return (
    <section className={parts.inset} aria-labelledby="original-text">
      <h3 id="original-text">{title}</h3>
      <MarkedText heading={heading} text={text} />
      {labels.length > 0 && <p className={parts.meta}>{labels.join(', ')}</p>}
    </section>
  );
}
