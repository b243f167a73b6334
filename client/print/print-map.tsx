import { lazy, Suspense, useState } from 'react';
import { cameraFromPosition } from '../app/map-position.ts';
import { useMessages } from '../app/messages.ts';
import type { MapCamera } from '../map/map-data.ts';
import { Loading } from '../ui/loading.tsx';
import styles from './print.module.css';
import { printMessages } from './print-messages.ts';

const PrintForm = lazy(() => import('./print-form.tsx'));

type PrintMapProps = {
  readonly planVersionId: string;
  /** West, south, east, north of the plan. */
  readonly bbox: readonly number[];
  /** `kart` of the address. */
  readonly position: string | undefined;
};

/** «Skriv ut kartet»: folded until it is wanted. */
export function PrintMap({ planVersionId, bbox, position }: PrintMapProps) {
  const m = useMessages(printMessages);
  const [isOpen, setOpen] = useState(false);
  const camera: MapCamera | null = cameraFromPosition(position);
  return (
    <details className={styles.print} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.title}</summary>
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <PrintForm planVersionId={planVersionId} bbox={bbox} camera={camera} />
        </Suspense>
      )}
    </details>
  );
}
