import { privatePersonName, publicNameOf } from '../../../domain/comments/comment-author.ts';
import { normaliseText } from '../../../domain/comments/normalise-text.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import { PlaceLabels } from '../place-labels.tsx';
import placesStyles from '../places.module.css';
import { PlacesPicture } from '../places-picture.tsx';
import { shownVersion } from '../shown-version.ts';
import parts from '../step-parts.module.css';
import styles from './comment-card.module.css';
import { sendMessages } from './send-messages.ts';
import { TargetWords } from './target-words.tsx';

/** The comment as everyone will read it: what, who by the hearing's rule, where. */
export function CommentPreview(view: CommentView) {
  const m = useMessages(sendMessages);
  const language = useLanguage();
  const { draft, hearing, plan, submission } = view;
  const name = publicNameOf(draft.author, hearing.nameRule, draft.underAge);
  const text = normaliseText(draft.text);
  const isPlanThere = shownVersion(view) === undefined || plan.objects !== undefined;
  const places = draft.targetKind === 'places' ? draft.places : [];
  const labels = (submission.places ?? []).map(({ id, label, paragraph }) => ({
    id,
    label: label ?? '',
    paragraph: paragraph ?? null,
  }));
  return (
    <article className={styles.card}>
      <p className={styles.cardBy}>
        <strong>{name?.trim() || privatePersonName[language]}</strong>
        <span className={styles.cardDate}>{fullDate(osloDate(new Date()), language)}</span>
      </p>
      {draft.heading.trim() !== '' && <h3>{draft.heading.trim()}</h3>}
      {text === '' ? <p className={parts.hint}>{m.noText}</p> : <p className={styles.cardText}>{text}</p>}
      <TargetWords {...view} />
      <PlaceLabels places={labels} text={text} className={placesStyles.cardPlaces} />
      {plan.background && isPlanThere && places.length > 0 && (
        <PlacesPicture
          background={plan.background}
          planObjects={plan.objects ?? null}
          places={places}
          width={400}
          alt={m.mapPicture(places.length)}
        />
      )}
    </article>
  );
}
