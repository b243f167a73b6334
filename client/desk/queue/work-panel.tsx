import { useEffect, useRef, useState } from 'react';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { Failure } from '../../ui/failure.tsx';
import { conflictWords } from '../conflict-details.ts';
import type { DeskHearing } from '../hearings/hearing-desk.ts';
import { AnswerForm } from './answer-form.tsx';
import { AssigneeField } from './assignee-field.tsx';
import type { CommentAct } from './comment-act.ts';
import { CommentLog } from './comment-log.tsx';
import type { DeskComment } from './comment-view.tsx';
import { ThemesField } from './themes-field.tsx';
import type { CommentActs } from './use-comment-acts.ts';
import { WebDecision, type WebForm } from './web-decision.tsx';
import { workMessages } from './work-messages.ts';
import styles from './work-panel.module.css';

/** What a key of the queue asked for; the turn makes the same wish count twice. */
export type WorkWish = { readonly part: 'hold' | 'themes' | 'answer'; readonly turn: number };

export type WorkPartProps = {
  readonly comment: DeskComment;
  readonly onAct: (act: CommentAct) => Promise<boolean>;
};

type WorkPanelProps = {
  readonly comment: DeskComment;
  readonly hearing: DeskHearing | undefined;
  readonly acts: CommentActs;
  readonly wish: WorkWish | null;
};

/** The municipality's work with one comment: what stands on the web, theme, assignee, answer, log. */
export function WorkPanel({ comment, hearing, acts, wish }: WorkPanelProps) {
  const m = useMessages(workMessages);
  const language = useLanguage();
  const panel = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<WebForm | null>(null);
  const onAct = (act: CommentAct) => acts.perform(comment, act);
  const conflict = acts.conflict?.commentId === comment.id ? acts.conflict : null;

  useEffect(() => {
    if (!wish) return;
    if (wish.part === 'hold') setForm('hold');
    if (wish.part === 'themes') panel.current?.querySelector('#themes details')?.setAttribute('open', '');
    // After the form has been drawn.
    const timer = setTimeout(() => {
      const first = { hold: '#hold-basis', themes: '#themes input', answer: '#answer-text' };
      panel.current?.querySelector<HTMLElement>(first[wish.part])?.focus();
    }, 0);
    return () => clearTimeout(timer);
  }, [wish]);

  return (
    <div ref={panel} className={styles.work}>
      <h2 className={styles.workTitle}>{m.workWith(comment.number)}</h2>
      {conflict && (
        <div className="ds-alert" data-color="warning" role="alert">
          <p className="ds-paragraph">{m.conflict(conflictWords(conflict, m.someone, language))}</p>
          <button type="button" className="ds-button" onClick={acts.acceptConflict}>
            {m.seeNew}
          </button>
        </div>
      )}
      {acts.failure && <Failure error={acts.failure} />}
      <WebDecision comment={comment} hearing={hearing} form={form} onForm={setForm} onAct={onAct} />
      <ThemesField comment={comment} onAct={onAct} />
      <AssigneeField comment={comment} onAct={onAct} />
      <AnswerForm comment={comment} onAct={onAct} />
      <CommentLog comment={comment} onAct={onAct} />
    </div>
  );
}
