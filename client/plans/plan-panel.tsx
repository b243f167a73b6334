import { useMessages } from '../app/messages.ts';
import { DocumentLibrary } from '../documents/document-library.tsx';
import { PrintMap } from '../print/print-map.tsx';
import { AboutTab } from './about-tab.tsx';
import { CommentsTab } from './comments-tab.tsx';
import { ContactTab } from './contact-tab.tsx';
import { MapTab } from './map-tab.tsx';
import { planMessages } from './plan-messages.ts';
import styles from './plan-panel.module.css';
import { type PlanTab, planTabs } from './plan-state.ts';
import type { PlanView } from './plan-view.ts';
import { ProgressTab } from './progress-tab.tsx';

/** The tabs; each is an address of its own, so links and not ARIA tabs. */
export function PlanPanel(view: PlanView) {
  const m = useMessages(planMessages);
  const { state, changeState, hearing, version } = view;
  const tab: PlanTab = state.fane ?? (state.objekt || state.bestemmelse ? 'kart' : 'om');
  return (
    <>
      <nav aria-label={m.tabsLabel} className={styles.tabs}>
        {planTabs.map((name) => (
          <a
            key={name}
            href={`?fane=${name}`}
            aria-current={name === tab ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              changeState({
                fane: name,
                ...(name !== 'kart' && { objekt: undefined, bestemmelse: undefined }),
              });
            }}
          >
            {m[name]}
            {name === 'innspill' && hearing && hearing.shown > 0 && ` (${hearing.shown})`}
          </a>
        ))}
      </nav>
      <section className={styles.tab} aria-label={m[tab]}>
        {tab === 'om' && <AboutTab {...view} />}
        {tab === 'kart' && <MapTab {...view} />}
        {tab === 'dokumenter' && <DocumentLibrary {...view} />}
        {tab === 'innspill' && <CommentsTab {...view} />}
        {tab === 'saksgang' && <ProgressTab {...view} />}
        {tab === 'kontakt' && <ContactTab {...view} />}
      </section>
      {version && <PrintMap planVersionId={version.id} bbox={version.bbox} position={state.kart} />}
    </>
  );
}
