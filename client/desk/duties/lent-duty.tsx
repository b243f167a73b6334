import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import own from '../people/people.module.css';
import { SureButton } from '../people/sure-button.tsx';
import { dutiesMessages } from './duties-messages.ts';
import { lastDayWords } from './last-day-words.ts';

type LentDutyProps = { readonly lent: Answers['duties']['list']['lent'][number]; readonly mayLend: boolean };

/** One who may decide for a time: until when, by whom, and the way to take it back. */
export function LentDuty({ lent, mayLend }: LentDutyProps) {
  const m = useMessages(dutiesMessages);
  const language = useLanguage();
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const { accountId, displayName, until, givenBy } = lent;
  const takeBack = useMutation(
    api.duties.takeBack.mutationOptions({
      onSuccess: async () => {
        say(m.taken(displayName));
        await queryClient.invalidateQueries(api.duties.pathFilter());
      },
    }),
  );
  return (
    <li>
      <div className={own.role}>
        <div>
          <strong>{displayName}</strong>
          <div className={own.small}>
            {m.until(lastDayWords(until, language))}
            {givenBy && ` · ${m.givenBy(givenBy)}`}
          </div>
        </div>
        {mayLend && (
          <SureButton
            label={m.takeBack}
            about={displayName}
            sure={m.takeSure}
            isBusy={takeBack.isPending}
            onSure={() => takeBack.mutate({ accountId })}
          />
        )}
      </div>
      {takeBack.isError && <Failure error={takeBack.error} />}
    </li>
  );
}
