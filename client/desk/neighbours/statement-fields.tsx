import { fieldProblemMessage } from '../../../domain/comments/field-problem.ts';
import {
  type ObjectionGround,
  objectionGroundNames,
  objectionGrounds,
} from '../../../domain/neighbours/objection-grounds.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { CheckBox } from '../form/check-box.tsx';
import formStyles from '../form/form.module.css';
import { RadioGroup } from '../form/radio-group.tsx';
import { TextField } from '../form/text-field.tsx';
import { OriginalFiles } from '../register/original-files.tsx';
import { useMay } from '../use-may.ts';
import { neighbourMessages } from './neighbour-messages.ts';

/** The form as it is typed; files have been sent beforehand. */
export type StatementEntry = {
  readonly kind: 'comment' | 'objection';
  readonly grounds: readonly ObjectionGround[];
  readonly heading: string;
  readonly text: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly email: string;
  readonly phone: string;
};

/** What is wrong, by field, as codes of the schema. */
export type StatementFaults = Readonly<Record<string, string>>;

/** Where it is sent, and whether an objection can be. */
export type StatementHearing = { readonly id: string; readonly mayObject: boolean };

type StatementFieldsProps = {
  readonly entry: StatementEntry;
  readonly faults: StatementFaults;
  readonly hearing: StatementHearing;
  readonly change: (part: Partial<StatementEntry>) => void;
};

/** What is sent, why where it is an objection, the words, and how to answer. */
export function StatementFields({ entry, faults, hearing, change }: StatementFieldsProps) {
  const m = useMessages(neighbourMessages);
  const language = useLanguage();
  const mayObject = useMay()('statements.object') && hearing.mayObject;
  const faultOf = (field: string) => {
    const fault = faults[field];
    return fault === undefined ? undefined : fieldProblemMessage(fault, language);
  };
  return (
    <>
      {mayObject ? (
        <RadioGroup<StatementEntry['kind']>
          id="statement-kind"
          legend={m.kind}
          value={entry.kind}
          options={[
            { value: 'comment', label: m.comment, hint: m.commentHint },
            { value: 'objection', label: m.objection, hint: m.objectionHint },
          ]}
          onChange={(kind) => change({ kind })}
        />
      ) : (
        <p className={styles.note}>{m.noObjection}</p>
      )}
      {mayObject && entry.kind === 'objection' && (
        <Grounds entry={entry} change={change} error={faultOf('grounds')} />
      )}
      <TextField
        id="statement-heading"
        label={m.heading}
        maxLength={150}
        value={entry.heading}
        error={faultOf('heading')}
        onChange={(heading) => change({ heading })}
      />
      <TextField
        id="statement-text"
        label={m.text}
        hint={m.textHint}
        rows={10}
        maxLength={29_000}
        value={entry.text}
        error={faultOf('text')}
        onChange={(text) => change({ text })}
      />
      <OriginalFiles
        hearingId={hearing.id}
        files={entry.files}
        onFiles={(files) => change({ files })}
        label={m.files}
        hint={m.filesHint}
      />
      <div className={styles.pair}>
        <TextField
          id="statement-email"
          label={m.email}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={entry.email}
          error={faultOf('email')}
          onChange={(email) => change({ email })}
        />
        <TextField
          id="statement-phone"
          label={m.phone}
          type="tel"
          autoComplete="tel"
          maxLength={30}
          value={entry.phone}
          error={faultOf('phone')}
          onChange={(phone) => change({ phone })}
        />
      </div>
      <p className={styles.note}>{m.notOnWeb}</p>
    </>
  );
}

type GroundsProps = Pick<StatementFieldsProps, 'entry' | 'change'> & { readonly error: string | undefined };

function Grounds({ entry, change, error }: GroundsProps) {
  const m = useMessages(neighbourMessages);
  const language = useLanguage();
  return (
    <fieldset className={formStyles.group} aria-describedby={error ? 'statement-grounds-error' : undefined}>
      <legend className="ds-label">{m.grounds}</legend>
      {objectionGrounds.map((ground, index) => (
        <CheckBox
          key={ground}
          {...(index === 0 && { id: 'statement-grounds' })}
          label={objectionGroundNames[ground][language]}
          checked={entry.grounds.includes(ground)}
          onChange={(isChosen) =>
            change({
              grounds: objectionGrounds.filter((one) =>
                one === ground ? isChosen : entry.grounds.includes(one),
              ),
            })
          }
        />
      ))}
      {error && (
        <p id="statement-grounds-error" className="ds-validation-message">
          {error}
        </p>
      )}
    </fieldset>
  );
}
