import { useMessages } from '../../app/messages.ts';
import { documentMessages } from './document-messages.ts';
import { LackWords } from './lack-words.tsx';
import styles from './plans.module.css';
import type { Upload } from './use-document-uploads.ts';

/** Each file on its way: how far it has come, what was wrong with it, what it lacks. */
export function UploadProgress({ uploads }: { readonly uploads: readonly Upload[] }) {
  const m = useMessages(documentMessages);
  if (uploads.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {uploads.map(({ name, state }, index) => (
        <li key={`${index} ${name}`}>
          <span>
            {name}
            {state.kind === 'done' && <LackWords lacks={state.lacks} />}
            {state.kind === 'refused' && <small role="alert">{state.message}</small>}
          </span>
          {state.kind === 'waiting' && <span>{m.documentWaiting}</span>}
          {state.kind === 'sending' && (
            <progress aria-label={name} max={1} value={state.share}>
              {m.documentSent(Math.round(state.share * 100))}
            </progress>
          )}
          {state.kind === 'reading' && <span>{m.documentReading}</span>}
          {state.kind === 'done' && <span>{m.documentDone}</span>}
        </li>
      ))}
    </ul>
  );
}
