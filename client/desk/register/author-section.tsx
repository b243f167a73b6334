import { type AuthorKind, authorKindNames, authorKinds } from '../../../domain/comments/comment-author.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { CheckBox } from '../form/check-box.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { useFaultWords } from './fault-words.ts';
import { registerMessages } from './register-messages.ts';
import type { RegisterSectionProps } from './register-page.tsx';

type TextName =
  | 'name'
  | 'organisationName'
  | 'organisationNumber'
  | 'email'
  | 'phone'
  | 'address'
  | 'onBehalfOf';

/** Who it is from. Nothing but the name is required of what came on paper. */
export function AuthorSection({ entry, change, faults }: RegisterSectionProps) {
  const m = useMessages(registerMessages);
  const language = useLanguage();
  const faultOf = useFaultWords(faults);
  const isPrivate = entry.authorKind === 'private';
  const text = (name: TextName, label = m[name as 'email']) => ({
    id: `entry-${name}`,
    label,
    value: entry[name],
    error: faultOf(name),
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <section className={styles.section} aria-labelledby="author">
      <h2 id="author">{m.author}</h2>
      {entry.kind === 'comment' && (
        <SelectField<AuthorKind>
          id="entry-kindOfAuthor"
          label={m.authorKind}
          value={entry.authorKind}
          options={authorKinds.map((value) => ({ value, label: authorKindNames[value][language] }))}
          onChange={(authorKind) => change({ authorKind })}
        />
      )}
      {!isPrivate && (
        <div className={styles.pair}>
          <TextField {...text('organisationName')} maxLength={200} />
          <TextField {...text('organisationNumber')} maxLength={20} />
        </div>
      )}
      <TextField {...text('name', isPrivate ? m.name : m.contactPerson)} maxLength={120} />
      <div className={styles.pair}>
        <TextField {...text('email')} type="email" maxLength={254} />
        <TextField {...text('phone')} type="tel" maxLength={30} />
      </div>
      <div className={styles.pair}>
        <TextField {...text('address')} maxLength={200} />
        <TextField {...text('onBehalfOf')} maxLength={200} />
      </div>
      {isPrivate && (
        <CheckBox label={m.underAge} checked={entry.underAge} onChange={(underAge) => change({ underAge })} />
      )}
    </section>
  );
}
