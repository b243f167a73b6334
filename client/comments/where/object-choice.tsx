import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { areaWords } from '../../../domain/wording/measure-words.ts';
import { useApi } from '../../app/api.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { CommentView } from '../comment-view.ts';
import { shownVersion } from '../shown-version.ts';
import parts from '../step-parts.module.css';
import { ChoiceSearch } from './choice-search.tsx';
import { objectTitle } from './place-words.ts';
import { whereMessages } from './where-messages.ts';

type PlanObject = Answers['plans']['objects'][number];

/** More than fit a few screens only hide what is sought. */
const mostShown = 40;

/** A field, road or zone, by search in the list or by a press on the map. */
export function ObjectChoice(view: CommentView) {
  const m = useMessages(whereMessages);
  const api = useApi();
  const planVersionId = shownVersion(view);
  const objects = useQuery(
    api.plans.objects.queryOptions(
      { planVersionId: planVersionId ?? '' },
      { enabled: planVersionId !== undefined, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  if (objects.isLoadingError) return <Failure error={objects.error} onRetry={() => objects.refetch()} />;
  if (!objects.data) return <Loading />;
  const chosen = objects.data.find(({ id }) => id === view.draft.object?.planObjectId);
  const here = view.here.flatMap((id) => objects.data.find((object) => object.id === id) ?? []);
  return (
    <div className="stack">
      {here.length > 1 && (
        <fieldset className={parts.choices}>
          <legend>{m.thingsHere(here.length)}</legend>
          {here.map((object) => (
            <ObjectOption key={object.id} {...view} object={object} group="comment-here" />
          ))}
        </fieldset>
      )}
      {chosen && <ChosenObject object={chosen} />}
      <ObjectSearch {...view} objects={objects.data} />
    </div>
  );
}

function ChosenObject({ object }: { readonly object: PlanObject }) {
  const m = useMessages(whereMessages);
  const language = useLanguage();
  return (
    <p className={parts.chosen}>
      <span>{m.chosenObject}</span>
      <strong>{objectTitle(object, language)}</strong>
      {object.areaSquareMetres ? <span>{areaWords(object.areaSquareMetres, language)}</span> : null}
    </p>
  );
}

function ObjectSearch({ objects, ...view }: CommentView & { readonly objects: readonly PlanObject[] }) {
  const m = useMessages(whereMessages);
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const found = useMemo(() => {
    const wanted = search.trim().toLocaleLowerCase('nb');
    return objects.filter((object) => objectTitle(object, language).toLocaleLowerCase('nb').includes(wanted));
  }, [objects, search, language]);
  return (
    <>
      <ChoiceSearch
        id="comment-object-search"
        label={m.searchObjects}
        hint={m.searchHint}
        typed={search}
        onType={setSearch}
        problems={view.problems}
      />
      <p className={parts.hint} role="status">
        {m.foundObjects(found.length)}
      </p>
      <fieldset className={parts.options}>
        <legend className="visually-hidden">{m.object}</legend>
        {found.slice(0, mostShown).map((object) => (
          <ObjectOption key={object.id} {...view} object={object} group="comment-object" />
        ))}
      </fieldset>
      {found.length > mostShown && <p className={parts.hint}>{m.moreObjects(found.length - mostShown)}</p>}
    </>
  );
}

type ObjectOptionProps = CommentView & { readonly object: PlanObject; readonly group: string };

function ObjectOption({ object, group, draft, change, hovered, setHovered }: ObjectOptionProps) {
  const language = useLanguage();
  const light = () => setHovered(object.id);
  const dim = () => setHovered(null);
  return (
    <label
      className={parts.choice}
      data-hovered={hovered === object.id}
      onMouseEnter={light}
      onMouseLeave={dim}
    >
      <input
        className="ds-input"
        type="radio"
        name={group}
        checked={draft.object?.planObjectId === object.id}
        onFocus={light}
        onBlur={dim}
        onChange={() => change({ object: { planVersionId: object.planVersionId, planObjectId: object.id } })}
      />
      <span>{objectTitle(object, language)}</span>
    </label>
  );
}
