import { useQuery } from '@tanstack/react-query';
import { planObjectName } from '../../../domain/plan-codes/plan-object-name.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { RadioGroup } from '../form/radio-group.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextField } from '../form/text-field.tsx';
import type { DeskHearing } from '../hearings/hearing-desk.ts';
import { useFaultWords } from './fault-words.ts';
import { OriginalFiles } from './original-files.tsx';
import { PlacesMap } from './places-map.tsx';
import type { RegisterTarget } from './register-entry.ts';
import { registerMessages } from './register-messages.ts';
import type { RegisterSectionProps } from './register-page.tsx';

type ContentSectionProps = RegisterSectionProps & {
  readonly hearing: DeskHearing;
  readonly planVersionId: string | null;
};

/** What it says and about what, with the original as a file. */
export function ContentSection({ entry, change, faults, hearing, planVersionId }: ContentSectionProps) {
  const m = useMessages(registerMessages);
  const faultOf = useFaultWords(faults);
  const targets: readonly RegisterTarget[] = [
    'wholePlan',
    'places',
    ...(planVersionId ? (['object'] as const) : []),
    ...(hearing.documents.length > 0 ? (['document'] as const) : []),
  ];
  return (
    <section className={styles.section} aria-labelledby="content-title">
      <h2 id="content-title">{m.content}</h2>
      <TextField
        id="entry-heading"
        label={m.heading}
        maxLength={150}
        value={entry.heading}
        error={faultOf('heading')}
        onChange={(heading) => change({ heading })}
      />
      <TextField
        id="entry-text"
        label={m.text}
        hint={m.textHint}
        rows={9}
        maxLength={30_000}
        value={entry.text}
        error={faultOf('text')}
        onChange={(text) => change({ text })}
      />
      <RadioGroup<RegisterTarget>
        id="entry-target"
        legend={m.target}
        value={entry.target}
        options={targets.map((value) => ({ value, label: m[value] }))}
        onChange={(target) => change({ target })}
      />
      {entry.target === 'object' && planVersionId && (
        <ObjectChoice
          planVersionId={planVersionId}
          value={entry.planObjectId}
          error={faultOf('planObjectId')}
          onChange={(planObjectId) => change({ planObjectId })}
        />
      )}
      {entry.target === 'document' && (
        <SelectField
          id="entry-documentId"
          label={m.chooseDocument}
          value={entry.documentId}
          error={faultOf('documentId')}
          options={[
            { value: '', label: m.none },
            ...hearing.documents.map(({ documentId, title }) => ({ value: documentId, label: title })),
          ]}
          onChange={(documentId) => change({ documentId })}
        />
      )}
      {entry.target === 'places' && (
        <PlacesMap
          hearing={hearing}
          planVersionId={planVersionId}
          places={entry.places}
          fault={faultOf('places')}
          onPlaces={(places) => change({ places })}
        />
      )}
      <OriginalFiles hearingId={hearing.id} files={entry.files} onFiles={(files) => change({ files })} />
    </section>
  );
}

type ObjectChoiceProps = {
  readonly planVersionId: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (planObjectId: string) => void;
};

function ObjectChoice({ planVersionId, value, error, onChange }: ObjectChoiceProps) {
  const m = useMessages(registerMessages);
  const language = useLanguage();
  const api = useApi();
  const objects = useQuery(api.plans.objects.queryOptions({ planVersionId }));
  const named = (objects.data ?? []).filter(({ name }) => name);
  return (
    <SelectField
      id="entry-planObjectId"
      label={m.chooseObject}
      value={value}
      error={error}
      options={[
        { value: '', label: m.none },
        ...named.map((object) => ({
          value: object.id,
          label: `${object.name} – ${planObjectName(object, language)}`,
        })),
      ]}
      onChange={onChange}
    />
  );
}
