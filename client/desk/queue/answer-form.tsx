import { type FormEvent, useState } from 'react';
import { osloDate } from '../../../domain/oslo-time.ts';
import { type Outcome, outcomeNames, outcomes } from '../../../domain/outcomes.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { SuggestedReplies } from '../consulting/suggested-replies.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { type AnswerDraft, useAnswerDraft } from './answer-draft.ts';
import { workMessages } from './work-messages.ts';
import type { WorkPartProps } from './work-panel.tsx';
import parts from './work-parts.module.css';

/** Outcome, answer and what changed in the plan. What is typed stays while one looks at other comments. */
export function AnswerForm({ comment, onAct }: WorkPartProps) {
  const m = useMessages(workMessages);
  const language = useLanguage();
  const [draft, setDraft, forget] = useAnswerDraft(comment);
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<AnswerDraft>) => setDraft({ ...draft, ...part });
  const { outcome, answerText, changeText } = draft;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!outcome) return document.getElementById('answer-outcome')?.focus();
    if (!answerText.trim()) return document.getElementById('answer-text')?.focus();
    if (await onAct({ kind: 'answer', outcome, answerText, changeText })) {
      forget();
      setIsTried(false);
    }
  };
  return (
    <section className={parts.part} aria-labelledby="answer-title">
      <div className={parts.partHead}>
        <h3 id="answer-title">{m.answer}</h3>
        {comment.answeredAt && (
          <span className={parts.meta}>
            {m.answeredOn(fullDate(osloDate(new Date(comment.answeredAt)), language))}
          </span>
        )}
      </div>
      <SuggestedReplies commentId={comment.id} onTake={(text) => change({ answerText: text })} />
      <form className="stack" onSubmit={submit}>
        <SelectField<Outcome | ''>
          id="answer-outcome"
          label={m.outcome}
          value={outcome}
          options={[
            { value: '', label: '–' },
            ...outcomes.map((value) => ({ value, label: outcomeNames[value][language] })),
          ]}
          onChange={(value) => change({ outcome: value })}
          error={isTried && !outcome ? m.outcomeMissing : undefined}
        />
        <TextField
          id="answer-text"
          label={m.answerText}
          hint={m.answerHint}
          rows={6}
          maxLength={10_000}
          value={answerText}
          onChange={(value) => change({ answerText: value })}
          error={isTried && !answerText.trim() ? m.answerMissing : undefined}
        />
        <TextField
          id="answer-change"
          label={m.changeText}
          hint={m.changeHint}
          rows={2}
          maxLength={2000}
          value={changeText}
          onChange={(value) => change({ changeText: value })}
        />
        <button type="submit" className="ds-button">
          {m.saveAnswer}
        </button>
      </form>
    </section>
  );
}
