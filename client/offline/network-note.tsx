import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMessages } from '../app/messages.ts';
import styles from './network-note.module.css';
import { offlineMessages } from './offline-messages.ts';

/** Says that one is without network, or that the portal has been renewed; else it is empty. */
export function NetworkNote() {
  const m = useMessages(offlineMessages);
  const isOnline = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const isRenewed = useRenewal();
  return (
    <div role="status">
      {!isOnline && <p className={styles.note}>{m.offline}</p>}
      {isOnline && isRenewed && (
        <p className={styles.note}>
          {m.newVersion}{' '}
          <button type="button" className={styles.reload} onClick={() => window.location.reload()}>
            {m.reload}
          </button>
        </p>
      )}
    </div>
  );
}

function watchNetwork(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

/** The release that answered for this page when its program began; none on a first visit. */
const firstRelease = navigator.serviceWorker?.controller;

/** True when a newer release has taken over what this page keeps; the first one renews nothing. */
function useRenewal(): boolean {
  const [isRenewed, setRenewed] = useState(false);
  useEffect(() => {
    if (!firstRelease) return;
    const workers = navigator.serviceWorker;
    const look = () => setRenewed(workers.controller !== firstRelease);
    // It may have come before this was there to hear of it.
    look();
    workers.addEventListener('controllerchange', look);
    return () => workers.removeEventListener('controllerchange', look);
  }, []);
  return isRenewed;
}
