import { useMemo, useState } from 'react';
import type { PointableKind } from '../../domain/plan-objects/pointable-kinds.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import {
  countKinds,
  filterObjects,
  type ListedObject,
  listObjects,
  type ObjectFilter,
  type PlanObject,
} from './objects/listed-objects.ts';
import { objectMessages } from './objects/object-messages.ts';
import { ObjectRow } from './objects/object-row.tsx';
import styles from './objects/objects.module.css';
import { objectsPerPage, useObjectSurroundings } from './objects/use-object-surroundings.ts';
import { planMessages } from './plan-messages.ts';
import type { PlanView } from './plan-view.ts';

type ObjectListProps = PlanView & { readonly objects: readonly PlanObject[]; readonly versionId: string };

/** The list twin of the plan map: everything that can be pointed at there is told and can be chosen here. */
export function ObjectList({ objects, versionId, ...view }: ObjectListProps) {
  const m = useMessages(planMessages);
  const words = useMessages(objectMessages);
  const language = useLanguage();
  const [filter, setFilter] = useState<ObjectFilter>({ text: '', kind: 'all', sort: 'name' });
  const [pages, setPages] = useState(1);
  const listed = useMemo(() => listObjects(objects, language), [objects, language]);
  const found = useMemo(() => filterObjects(listed, filter), [listed, filter]);
  const shown = found.slice(0, pages * objectsPerPage);
  const surroundings = useObjectSurroundings(
    versionId,
    shown.map(({ id }) => id),
  );
  const change = (changed: Partial<ObjectFilter>) => {
    setFilter({ ...filter, ...changed });
    setPages(1);
  };
  const left = found.length - shown.length;
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="xs">
        {m.objects} ({objects.length})
      </h2>
      <ObjectFilters objects={objects} filter={filter} onChange={change} />
      <p className={styles.count} role="status">
        {found.length === 0 ? m.noObjects : words.found(found.length, objects.length)}
      </p>
      <div>
        {groupsOf(shown).map(({ kind, members }) => (
          <section key={kind} aria-label={words.kind(kind)}>
            <h3 className={styles.group}>
              {words.kind(kind)} ({found.filter((object) => object.kind === kind).length})
            </h3>
            <ul className={styles.objects}>
              {members.map((object) => (
                <ObjectRow
                  key={object.id}
                  view={view}
                  object={object}
                  surroundings={surroundings.get(object.id)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {left > 0 && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => setPages(pages + 1)}
        >
          {words.more(Math.min(left, objectsPerPage))}
        </button>
      )}
    </section>
  );
}

type ObjectFiltersProps = {
  readonly objects: readonly PlanObject[];
  readonly filter: ObjectFilter;
  readonly onChange: (change: Partial<ObjectFilter>) => void;
};

function ObjectFilters({ objects, filter, onChange }: ObjectFiltersProps) {
  const m = useMessages(planMessages);
  const words = useMessages(objectMessages);
  const kinds = useMemo(() => countKinds(objects), [objects]);
  return (
    <>
      <div className="ds-field">
        <label className="ds-label" htmlFor="object-search">
          {m.searchObjects}
        </label>
        <input
          id="object-search"
          className="ds-input"
          type="search"
          value={filter.text}
          onChange={({ target: { value } }) => onChange({ text: value })}
        />
      </div>
      <div className={styles.filters}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="object-kind">
            {words.show}
          </label>
          <select
            id="object-kind"
            className="ds-input"
            value={filter.kind}
            onChange={({ target: { value } }) =>
              onChange({ kind: kinds.find(({ kind }) => kind === value)?.kind ?? 'all' })
            }
          >
            <option value="all">{`${words.all} (${objects.length})`}</option>
            {kinds.map(({ kind, count }) => (
              <option key={kind} value={kind}>{`${words.kind(kind)} (${count})`}</option>
            ))}
          </select>
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="object-sort">
            {words.sort}
          </label>
          <select
            id="object-sort"
            className="ds-input"
            value={filter.sort}
            onChange={({ target: { value } }) => onChange({ sort: value === 'size' ? 'size' : 'name' })}
          >
            <option value="name">{words.byName}</option>
            <option value="size">{words.bySize}</option>
          </select>
        </div>
      </div>
    </>
  );
}

/** What is shown, parted by kind; it is in the order of the kinds already. */
function groupsOf(shown: readonly ListedObject[]) {
  const groups: { kind: PointableKind; members: ListedObject[] }[] = [];
  for (const object of shown) {
    const last = groups.at(-1);
    if (last?.kind === object.kind) last.members.push(object);
    else groups.push({ kind: object.kind as PointableKind, members: [object] });
  }
  return groups;
}
