import { useMessages } from '../../app/messages.ts';
import deskStyles from '../desk.module.css';
import { TextField } from '../form/text-field.tsx';
import { importMessages } from './import-messages.ts';

export type ImportFields = { readonly plan: string; readonly alternative: string; readonly srid: string };

type ImportChoicesProps = {
  readonly fields: ImportFields;
  readonly onChange: (fields: ImportFields) => void;
  /** Which plan it is for stands firm: it was delivered to one. */
  readonly isBound?: boolean;
};

/** What the file may leave unsaid; folded away, for most files say it themselves. */
export function ImportChoices({ fields, onChange }: ImportChoicesProps) {
  const m = useMessages(importMessages);
  return (
    <details className={deskStyles.details} open={fields.plan !== ''}>
      <summary>{m.more}</summary>
      <ImportFieldset fields={fields} onChange={onChange} />
    </details>
  );
}

export function ImportFieldset({ fields, onChange, isBound = false }: ImportChoicesProps) {
  const m = useMessages(importMessages);
  return (
    <div className={deskStyles.pair}>
      {!isBound && (
        <TextField
          id="import-plan"
          label={m.forPlan}
          hint={m.forPlanHint}
          maxLength={16}
          value={fields.plan}
          onChange={(plan) => onChange({ ...fields, plan })}
        />
      )}
      <TextField
        id="import-alternative"
        label={m.alternative}
        hint={m.alternativeHint}
        maxLength={40}
        value={fields.alternative}
        onChange={(alternative) => onChange({ ...fields, alternative })}
      />
      <TextField
        id="import-srid"
        label={m.srid}
        hint={m.sridHint}
        type="number"
        value={fields.srid}
        onChange={(srid) => onChange({ ...fields, srid })}
      />
    </div>
  );
}
