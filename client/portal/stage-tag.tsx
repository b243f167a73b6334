import type { PortalGroup } from '../../domain/portal/portal-group.ts';
import { useMessages } from '../app/messages.ts';
import styles from './portal.module.css';
import { portalMessages } from './portal-messages.ts';

/** A stage as a word with a shape of its own, never colour alone. */
export function StageTag({ group }: { readonly group: PortalGroup }) {
  const m = useMessages(portalMessages);
  return (
    <span className={styles.stage} data-stage={group}>
      <StageShape group={group} />
      {m[group]}
    </span>
  );
}

/** Circle: hearing. Triangle: announced. Half circle: being considered. Square: adopted. */
export function StageShape({ group }: { readonly group: PortalGroup }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {group === 'hearing' && <circle cx="6" cy="6" r="5" />}
      {group === 'announced' && <path d="M6 1 11.5 11H.5z" />}
      {group === 'processing' && (
        <>
          <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <path d="M6 1a5 5 0 0 1 0 10z" />
        </>
      )}
      {group === 'adopted' && <rect x="1" y="1" width="10" height="10" />}
    </svg>
  );
}
