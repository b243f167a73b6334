import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { osloDate } from '../../../domain/oslo-time.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import deskStyles from '../desk.module.css';
import planStyles from '../plans/plans.module.css';
import { importMessages } from './import-messages.ts';
import { stateWords } from './state-words.ts';

type StagedImportsProps = { readonly imports: Answers['planImports']['list'] };

/** Plan files that are uploaded and not done with, each with its state; kept for a week. */
export function StagedImports({ imports }: StagedImportsProps) {
  const m = useMessages(importMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const discard = useMutation(
    api.planImports.discard.mutationOptions({
      onSuccess: async () => {
        say(m.removed);
        await queryClient.invalidateQueries(api.planImports.list.pathFilter());
      },
    }),
  );
  return (
    <section className={deskStyles.section} aria-labelledby="staged">
      <h2 id="staged">{m.staged}</h2>
      <p className={deskStyles.note}>{m.stagedNote}</p>
      {discard.isError && <Failure error={discard.error} />}
      <ul className={planStyles.rows}>
        {imports.map((one) => (
          <li key={one.id}>
            <span>
              <Link href={`/desk/importer/${one.id}`}>{one.fileName}</Link>
              <small>
                {stateWords(one, m)} · {fileSizeWords(one.size, language)} ·{' '}
                {m.sentBy(one.uploadedBy, fullDate(osloDate(new Date(one.createdAt)), language))}
              </small>
            </span>
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              aria-label={m.removeNamed(one.fileName)}
              onClick={() => discard.mutate({ importId: one.id })}
            >
              {m.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
