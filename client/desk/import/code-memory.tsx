import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { objectTypeAttribute } from '../../../domain/code-mapping.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import deskStyles from '../desk.module.css';
import planStyles from '../plans/plans.module.css';
import { codeMappingMessages } from './code-mapping-messages.ts';

/** What the municipality has said of its own codes, each of which it may take back. */
export function CodeMemory() {
  const m = useMessages(codeMappingMessages);
  const language = useLanguage();
  const say = useStatus();
  const api = useApi();
  const queryClient = useQueryClient();
  const known = useQuery(api.codeMapping.list.queryOptions());
  const remove = useMutation(
    api.codeMapping.remove.mutationOptions({
      onSuccess: async () => {
        say(m.forgotten);
        await queryClient.invalidateQueries(api.codeMapping.list.pathFilter());
      },
    }),
  );
  if (!known.data || known.data.length === 0) return null;
  return (
    <details className={deskStyles.details}>
      <summary>{m.memory(known.data.length)}</summary>
      <p className={deskStyles.note}>{m.memoryNote}</p>
      {remove.isError && <Failure error={remove.error} />}
      <ul className={planStyles.rows}>
        {known.data.map(({ objectType, attribute, from, to, changedBy, changedAt }) => {
          const name =
            attribute === objectTypeAttribute
              ? m.unknownType(from)
              : m.unknownValue(objectType, attribute, from);
          return (
            <li key={`${objectType} ${attribute} ${from}`}>
              <span>
                {name} → <strong>{to ?? m.keptAsIs}</strong>
                <small>{m.saidBy(changedBy, fullDate(osloDate(new Date(changedAt)), language))}</small>
              </span>
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                aria-label={m.forgetNamed(name)}
                onClick={() => remove.mutate({ objectType, attribute, from })}
              >
                {m.forget}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
