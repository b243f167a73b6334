import { paragraphWords, textParagraphs } from '../../../domain/comments/text-paragraphs.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import { paragraphOf } from '../draft/place-paragraphs.ts';
import parts from '../step-parts.module.css';
import styles from './paragraph-choice.module.css';
import { whatMessages } from './what-messages.ts';

/** Which paragraph of the text each place belongs to; only where there is something to choose between. */
export function ParagraphChoice({ draft, change, submission }: CommentView) {
  const m = useMessages(whatMessages);
  const language = useLanguage();
  const paragraphs = textParagraphs(draft.text);
  const places = submission.places ?? [];
  if (places.length === 0 || paragraphs.length < 2) return null;
  const choose = (placeId: string, chosen: string) =>
    change(({ placeParagraphs: { [placeId]: _, ...others } }) => ({
      placeParagraphs: chosen === '' ? others : { ...others, [placeId]: Number(chosen) },
    }));
  return (
    <details className={styles.paragraphs} id="comment-paragraphs">
      <summary>{m.paragraphs}</summary>
      <p className={parts.hint}>{m.paragraphsHint}</p>
      {places.map(({ id, label }, index) => (
        <label key={id} className={styles.paragraph}>
          <span>{m.placeOf(index + 1, label ?? '')}</span>
          <select
            className="ds-input"
            value={paragraphOf(draft, id) ?? ''}
            onChange={({ target: { value } }) => choose(id, value)}
          >
            <option value="">{m.wholeText}</option>
            {paragraphs.map((paragraph, position) => (
              <option key={`${position}-${paragraph}`} value={position + 1}>
                {paragraphWords(draft.text, position + 1, language)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </details>
  );
}
