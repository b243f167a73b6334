import { commentGeometryProblems } from '../../../domain/comments/comment-geometry.ts';
import {
  type CommentSubmissionInput,
  commentSubmissionSchema,
  hasNeededPlace,
} from '../../../domain/comments/comment-submission.ts';
import type { PlanArea } from '../../../domain/comments/distance-to-area.ts';
import { type FieldProblem, fieldProblemMessage } from '../../../domain/comments/field-problem.ts';
import type { Language } from '../../../domain/language.ts';
import type { StepName } from '../comment-state.ts';
import { geometryProblemWords } from '../where/geometry-problem-words.ts';
import { whereMessages } from '../where/where-messages.ts';
import type { CommentDraft } from './comment-draft.ts';
import { fieldOfPath } from './field-of-path.ts';
import { mutableGeometry } from './mutable-geometry.ts';
import { targetOf } from './to-submission.ts';

/** Something to mend: the step it stands in, the element that takes the focus, and the sentence. */
export type DraftProblem = { readonly step: StepName; readonly fieldId: string; readonly text: string };

type ProblemContext = {
  readonly language: Language;
  /** Where the hearing is; without it distances are left to the server. */
  readonly area: PlanArea | null;
  readonly submission: CommentSubmissionInput;
};

/** All that keeps the draft from being sent, in the order of the form. */
export function draftProblems(draft: CommentDraft, context: ProblemContext): readonly DraftProblem[] {
  return [...whereProblems(draft, context), ...schemaProblems(context)];
}

function whereProblems(draft: CommentDraft, { language, area }: ProblemContext): readonly DraftProblem[] {
  const words = whereMessages[language];
  const problem = (fieldId: string, text: string): DraftProblem => ({ step: 'hvor', fieldId, text });
  const target = targetOf(draft);
  if (!target) {
    switch (draft.targetKind) {
      case 'object':
        return [problem('comment-object-search', words.targetMissingObject)];
      case 'provision':
        return [problem('comment-provision', words.targetMissingProvision)];
      default:
        return [problem('comment-document', words.targetMissingDocument)];
    }
  }
  if (target.kind === 'document' && draft.documentPage.trim() !== '' && target.page === null) {
    return [problem('comment-document-page', words.pageInvalid)];
  }
  if (!hasNeededPlace({ target, places: draft.places })) {
    const missing: FieldProblem = 'place-missing';
    return [problem('comment-places', fieldProblemMessage(missing, language))];
  }
  if (target.kind !== 'places' || !area) return [];
  return placeProblems(draft.places, area, language).flatMap((text, index) =>
    text === null ? [] : [problem('comment-places', words.placeProblem(index + 1, text))],
  );
}

/** For each place what is wrong with it, or null. */
export function placeProblems(
  places: CommentDraft['places'],
  area: PlanArea,
  language: Language,
): readonly (string | null)[] {
  return places.map(({ geometry }) => {
    const [first] = commentGeometryProblems({ geometry: mutableGeometry(geometry) }, area);
    return first ? geometryProblemWords(first, language) : null;
  });
}

function schemaProblems({ submission, language }: ProblemContext): readonly DraftProblem[] {
  const parsed = commentSubmissionSchema.safeParse(submission);
  if (parsed.success) return [];
  return issueProblems(
    parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
    language,
  ).filter(({ step }) => step !== 'hvor');
}

/** Refused fields by path, from the schema here or from the server, each field once. */
export function issueProblems(
  issues: readonly { readonly path: readonly string[]; readonly message: string }[],
  language: Language,
): readonly DraftProblem[] {
  const problems = issues.map(({ path, message }) => ({
    ...fieldOfPath(path),
    text: fieldProblemMessage(message, language),
  }));
  return problems.filter(
    (problem, index) => problems.findIndex(({ fieldId }) => fieldId === problem.fieldId) === index,
  );
}
