import { lateRules, nameRules, publicationRules } from '../../../domain/hearings/hearing-draft.ts';
import { identityDemandNames, identityLevels } from '../../../domain/identity/identity-level.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { RadioGroup } from '../form/radio-group.tsx';
import type { HearingSectionProps } from './hearing-desk.ts';
import { hearingMessages } from './hearing-messages.ts';

/** When comments stand on the web, under which name, and what happens to late ones. */
export function RulesSection({ work }: HearingSectionProps) {
  const m = useMessages(hearingMessages);
  const language = useLanguage();
  const { draft, change } = work;
  return (
    <section className={styles.section} aria-labelledby="rules">
      <h2 id="rules">{m.rules}</h2>
      <RadioGroup
        id="publicationRule"
        legend={m.publicationRule}
        value={draft.publicationRule}
        options={publicationRules.map((value) => ({
          value,
          label: m[value],
          ...(value === 'never' && { hint: m.neverHint }),
        }))}
        onChange={(publicationRule) => change({ publicationRule })}
      />
      <RadioGroup
        id="nameRule"
        legend={m.nameRule}
        hint={m.nameHint}
        value={draft.nameRule}
        options={nameRules.map((value) => ({ value, label: m[value] }))}
        onChange={(nameRule) => change({ nameRule })}
      />
      <RadioGroup
        id="lateRule"
        legend={m.lateRule}
        value={draft.lateRule}
        options={lateRules.map((value) => ({
          value,
          label: m[value],
          ...(value === 'accept' && { hint: m.acceptHint }),
        }))}
        onChange={(lateRule) => change({ lateRule })}
      />
      <RadioGroup
        id="identityDemand"
        legend={m.identityDemand}
        hint={m.identityHint}
        value={draft.identityDemand}
        options={identityLevels.map((value) => ({ value, label: identityDemandNames[value][language] }))}
        onChange={(identityDemand) => change({ identityDemand })}
      />
    </section>
  );
}
