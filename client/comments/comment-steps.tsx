import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { MapLayout } from '../app/map-layout.tsx';
import { useLanguage, useMessages } from '../app/messages.ts';
import { useUrlState } from '../app/use-url-state.ts';
import { boundsOfShapes } from '../map/attached-shapes.ts';
import { useDrawing } from '../map/drawing/use-drawing.ts';
import type { DrawnPlace } from '../map/map-data.ts';
import type { MapFocus } from '../map/map-props.ts';
import type { PlanHearing, PlanPageAnswer } from '../plans/plan-state.ts';
import { CommentMap } from './comment-map.tsx';
import { commentStateSchema, type StepName, stepNames } from './comment-state.ts';
import type { CommentView, ProposedPlace } from './comment-view.ts';
import { type CommentDraft, isUntouched } from './draft/comment-draft.ts';
import { type DraftProblem, draftProblems } from './draft/draft-problems.ts';
import { withNotesFollowing } from './draft/place-notes.ts';
import { paragraphsOfPlaces } from './draft/place-paragraphs.ts';
import { toSubmission } from './draft/to-submission.ts';
import type { KeptDraft } from './draft/use-draft.ts';
import { DraftStatus } from './draft-status.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { SendStep } from './send/send-step.tsx';
import { useSending } from './send/use-sending.ts';
import { wantedRest } from './sheet-rest.ts';
import { shownVersion } from './shown-version.ts';
import { StepActions } from './step-actions.tsx';
import { StepHeader } from './step-header.tsx';
import { useAskedDocument } from './use-asked-document.ts';
import { useAskedObject } from './use-asked-object.ts';
import { useAskedProvision } from './use-asked-provision.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useUploadShapes } from './what/use-upload-shapes.ts';
import { useUploads } from './what/use-uploads.ts';
import { WhatStep } from './what/what-step.tsx';
import { usePlanSurroundings } from './where/use-plan-surroundings.ts';
import { whereMessages } from './where/where-messages.ts';
import { WhereStep } from './where/where-step.tsx';

type CommentStepsProps = {
  readonly page: PlanPageAnswer;
  readonly hearing: PlanHearing;
  readonly isLate: boolean;
  readonly draft: CommentDraft;
  readonly kept: KeptDraft;
  readonly onDiscard: () => void;
  readonly onRestore: (() => void) | null;
};

/** The three steps of one draft: one panel on wide screens, one screen each on the phone. */
export function CommentSteps({
  page,
  hearing,
  isLate,
  draft,
  kept,
  onDiscard,
  onRestore,
}: CommentStepsProps) {
  const { change } = kept;
  const language = useLanguage();
  const whereWords = useMessages(whereMessages);
  const [state] = useUrlState(commentStateSchema);
  const [, setParameters] = useSearchParams();
  const isNarrow = useIsNarrow();
  const [hovered, setHovered] = useState<string | null>(null);
  const [here, setHere] = useState<readonly string[]>([]);
  const [focus, setFocus] = useState<MapFocus | null>(null);
  const [proposed, setProposed] = useState<ProposedPlace | null>(null);
  const [editedId, setEditedId] = useState<string | null>(null);
  const [halfTurn, setHalfTurn] = useState(0);
  const [padSlot, setPadSlot] = useState<HTMLElement | null>(null);
  const [told, setTold] = useState<{ steps: readonly StepName[]; attempt: number }>({
    steps: [],
    attempt: 0,
  });
  const step = state.steg ?? 'hvor';
  const plan = usePlanSurroundings({
    hearingId: hearing.id,
    planVersionId: shownVersion({ hearing, state, draft }),
    places: draft.places,
  });
  const { area, describePlace, describePoint } = plan;
  const setPlaces = useCallback(
    (places: readonly DrawnPlace[]) =>
      change((current) => ({
        ...withNotesFollowing(current, places),
        placeParagraphs: paragraphsOfPlaces(current, places),
      })),
    [change],
  );
  const drawing = useDrawing({
    places: draft.places,
    onPlacesChange: setPlaces,
    describePoint,
    initialMode: draft.places.length > 0 ? 'select' : 'point',
    padSlot: isNarrow ? padSlot : null,
  });
  useAskedObject(hearing, draft, change);
  useAskedDocument(page, change);
  useAskedProvision(page, hearing, draft, change);

  const submission = useMemo(() => {
    const places = new Map(draft.places.map((place) => [place.id, place]));
    return toSubmission(draft, {
      language,
      describePlace: (id) => {
        const place = places.get(id);
        return place ? describePlace(place) : '';
      },
    });
  }, [draft, language, describePlace]);
  const all = useMemo((): readonly DraftProblem[] => {
    const found = draftProblems(draft, { language, area, submission });
    const isUnfinished = draft.targetKind === 'places' && drawing.draft.length > 0;
    const unfinished = { step: 'hvor', fieldId: 'comment-places', text: whereWords.unfinished } as const;
    return isUnfinished ? [unfinished, ...found] : found;
  }, [draft, language, area, submission, drawing.draft, whereWords]);
  const sending = useSending({ draft, page, hearing, change, forget: kept.forget });
  const uploads = useUploads({ hearingId: hearing.id, files: draft.files, change });
  const shapes = useUploadShapes(hearing.id, draft.files);
  const showShape = (fileId: string) => {
    const shape = shapes.byFile.get(fileId);
    const bounds = shape?.kind === 'shown' ? boundsOfShapes(shape.geometries) : null;
    if (!bounds) return;
    setHalfTurn((turn) => turn + 1);
    setFocus({ kind: 'bounds', bounds, token: `${fileId}/${Date.now()}` });
  };
  const problems = [...all.filter((problem) => told.steps.includes(problem.step)), ...sending.problems];

  const goTo = (to: StepName) => {
    setHere([]);
    setParameters((current) => {
      const next = new URLSearchParams(current);
      next.set('steg', to);
      return next;
    });
  };
  const tell = (steps: readonly StepName[]) => {
    const found = all.filter((problem) => steps.includes(problem.step));
    if (found.length > 0)
      setTold(({ attempt }) => ({ steps: [...told.steps, ...steps], attempt: attempt + 1 }));
    return found.length > 0;
  };
  const next = () => {
    const following = stepNames[stepNames.indexOf(step) + 1];
    if (following && !tell([step])) goTo(following);
  };
  const send = () => {
    if (!tell(stepNames)) void sending.send(submission);
  };

  const view: CommentView = {
    page,
    hearing,
    state,
    step,
    goTo,
    draft,
    change,
    submission,
    drawing,
    plan,
    area,
    problems,
    hovered,
    setHovered,
    here,
    setHere,
    proposed,
    setProposed,
    editedId,
    setEditedId,
    setFocus,
    setPadSlot,
  };
  return (
    <MapLayout
      rest={wantedRest(step, draft, drawing)}
      halfTurn={halfTurn}
      panel={
        <>
          <StepHeader {...view} isLate={isLate} />
          <ErrorSummary
            problems={problems}
            step={step}
            goTo={goTo}
            attempt={told.attempt + sending.refusals}
          />
          {step === 'hvor' && <WhereStep {...view} />}
          {step === 'hva' && <WhatStep {...view} uploads={uploads} shapes={shapes} onShowShape={showShape} />}
          {step === 'send' && <SendStep {...view} sending={sending} />}
          <DraftStatus
            savedAt={kept.savedAt}
            isKept={kept.isKept}
            canDiscard={!isUntouched(draft) && sending.status !== 'sending'}
            onDiscard={onDiscard}
            onRestore={onRestore}
          />
        </>
      }
      map={<CommentMap {...view} focus={focus} attached={shapes.collection} />}
      action={<StepActions {...view} status={sending.status} onNext={next} onSend={send} />}
    />
  );
}
