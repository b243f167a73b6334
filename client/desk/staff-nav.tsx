import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import styles from '../app/shell.module.css';
import { staffNavMessages } from './staff-nav-messages.ts';
import { useDeskName } from './use-desk-name.ts';

/** In the header for whoever is signed in at a desk: the way to it, for which municipality it is, and the way out. */
export default function StaffNav() {
  const m = useMessages(staffNavMessages);
  const desk = useDeskName();
  const api = useApi();
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const me = useQuery(api.accounts.me.queryOptions());
  const signOut = useMutation(
    api.identity.signOut.mutationOptions({
      onSuccess: ({ goOn }) => {
        queryClient.clear();
        // Out at the provider too, and back here.
        if (goOn) window.location.assign(goOn);
        else navigate('/');
      },
    }),
  );
  if (!me.data) return null;
  return (
    <nav className={styles.signedIn} aria-label={me.data.displayName}>
      <Link className={styles.desk} href="/desk">
        {desk}
        <span>{me.data.municipalityName}</span>
      </Link>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        onClick={() => signOut.mutate({ returnTo: '/' })}
      >
        {m.signOut}
      </button>
    </nav>
  );
}
