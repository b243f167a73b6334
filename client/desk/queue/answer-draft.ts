import { useState } from 'react';
import type { Outcome } from '../../../domain/outcomes.ts';
import type { DeskComment } from './comment-view.tsx';

export type AnswerDraft = {
  readonly outcome: Outcome | '';
  readonly answerText: string;
  readonly changeText: string;
};

/** Answers begun and not saved, by comment, for as long as the page lives. */
const begun = new Map<string, AnswerDraft>();

/** The answer being written: what was begun here before, else what is stored. */
export function useAnswerDraft(comment: DeskComment) {
  const [, setTurn] = useState(0);
  const draft = begun.get(comment.id) ?? storedAnswer(comment);
  const set = (next: AnswerDraft) => {
    begun.set(comment.id, next);
    setTurn((turn) => turn + 1);
  };
  const forget = () => {
    begun.delete(comment.id);
  };
  return [draft, set, forget] as const;
}

function storedAnswer({ outcome, answerText, changeText }: DeskComment): AnswerDraft {
  return { outcome: outcome ?? '', answerText: answerText ?? '', changeText: changeText ?? '' };
}
