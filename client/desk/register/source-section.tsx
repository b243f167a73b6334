import { channelNames, registeredChannels } from '../../../domain/comments/registered-comment.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { Field } from '../form/field.tsx';
import formStyles from '../form/form.module.css';
import { RadioGroup } from '../form/radio-group.tsx';
import { useFaultWords } from './fault-words.ts';
import { registerMessages } from './register-messages.ts';
import type { RegisterSectionProps } from './register-page.tsx';

/** What it is, how it came and when. */
export function SourceSection({ entry, change, faults }: RegisterSectionProps) {
  const m = useMessages(registerMessages);
  const language = useLanguage();
  const faultOf = useFaultWords(faults);
  return (
    <>
      <RadioGroup
        id="entry-kind"
        legend={m.what}
        value={entry.kind}
        options={[
          { value: 'comment', label: m.comment },
          { value: 'objection', label: m.objection, hint: m.objectionHint },
        ]}
        onChange={(kind) => change({ kind, ...(kind === 'objection' && { authorKind: 'authority' }) })}
      />
      <RadioGroup
        id="entry-channel"
        legend={m.channel}
        value={entry.channel}
        options={registeredChannels.map((value) => ({ value, label: channelNames[value][language] }))}
        onChange={(channel) => change({ channel })}
      />
      <div className={styles.pair}>
        <Field id="entry-receivedOn" label={m.receivedOn} hint={m.receivedHint} error={faultOf('receivedOn')}>
          {(control) => (
            <input
              {...control}
              type="date"
              className={`ds-input ${formStyles.short}`}
              max={osloDate(new Date())}
              value={entry.receivedOn}
              onChange={(event) => change({ receivedOn: event.target.value })}
            />
          )}
        </Field>
        <Field
          id="entry-receivedClock"
          label={m.receivedClock}
          hint={m.clockHint}
          error={faultOf('receivedClock')}
        >
          {(control) => (
            <input
              {...control}
              type="time"
              className={`ds-input ${formStyles.short}`}
              value={entry.receivedClock}
              onChange={(event) => change({ receivedClock: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
