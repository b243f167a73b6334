import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import styles from '../desk.module.css';
import { DistanceForm } from './distance-form.tsx';
import { GeodataKeys } from './geodata-keys.tsx';
import { SharingForm } from './sharing-form.tsx';
import { sharingMessages } from './sharing-messages.ts';

/** The municipality and its neighbours: when it is told, what it shares, and the keys of its own programs. */
export function NeighbourSections() {
  const m = useMessages(sharingMessages);
  const api = useApi();
  const settings = useQuery(api.neighbours.settings.queryOptions());
  if (settings.isLoadingError) return <Failure error={settings.error} onRetry={() => settings.refetch()} />;
  if (!settings.data) return <Loading />;
  return (
    <>
      <section className={styles.section} aria-labelledby="neighbour-distance">
        <h2 id="neighbour-distance">{m.distanceTitle}</h2>
        <DistanceForm distanceMetres={settings.data.distanceMetres} />
      </section>
      <section className={styles.section} aria-labelledby="sharing">
        <h2 id="sharing">{m.sharingTitle}</h2>
        <SharingForm sharing={settings.data.sharing} regions={settings.data.regions} />
      </section>
      <section className={styles.section} aria-labelledby="geodata-keys">
        <h2 id="geodata-keys">{m.keysTitle}</h2>
        <GeodataKeys />
      </section>
    </>
  );
}
