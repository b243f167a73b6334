import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { Failure } from '../../ui/failure.tsx';
import { accountMessages } from './account-messages.ts';

type SwitchButtonProps = {
  readonly municipalityId: string;
  readonly name: string;
  /** Where one goes then; the first page of the desk unless told. */
  readonly to?: string;
};

/** Lets one act for another of one's municipalities, without signing in anew. */
export function SwitchButton({ municipalityId, name, to = '/desk' }: SwitchButtonProps) {
  const m = useMessages(accountMessages);
  const api = useApi();
  const say = useStatus();
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const change = useMutation(
    api.ownAccount.switchTo.mutationOptions({
      onSuccess: async () => {
        navigate(to);
        // Everything else that is known is of the former municipality; the desk forgets it when it sees this.
        await queryClient.invalidateQueries(api.accounts.me.queryFilter());
        say(m.switched(name));
      },
    }),
  );
  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        aria-busy={change.isPending}
        onClick={() => change.mutate({ municipalityId })}
      >
        {m.switchTo(name)}
      </button>
      {change.isError && <Failure error={change.error} />}
    </>
  );
}
