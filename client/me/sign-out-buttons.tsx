import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import { Failure } from '../ui/failure.tsx';
import styles from './me.module.css';
import { meMessages } from './me-messages.ts';

/** Signs out here, or on every device at once. What was read is forgotten either way. */
export function SignOutButtons() {
  const m = useMessages(meMessages);
  const api = useApi();
  const queryClient = useQueryClient();
  const onSuccess = async ({ goOn }: { readonly goOn: string | null }) => {
    await queryClient.resetQueries();
    // Out at the provider too, and back here.
    if (goOn) window.location.assign(goOn);
  };
  const here = useMutation(api.identity.signOut.mutationOptions({ onSuccess }));
  const everywhere = useMutation(api.identity.signOutEverywhere.mutationOptions({ onSuccess }));
  const failure = here.error ?? everywhere.error;
  return (
    <section>
      {failure && <Failure error={failure} />}
      <p className={styles.buttons}>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => here.mutate({ returnTo: '/meg' })}
        >
          {m.signOut}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-describedby="everywhere-hint"
          onClick={() => everywhere.mutate()}
        >
          {m.signOutEverywhere}
        </button>
      </p>
      <p id="everywhere-hint" className={styles.facts}>
        {m.signOutHint}
      </p>
    </section>
  );
}
