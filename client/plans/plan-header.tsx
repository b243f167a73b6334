import { Link } from 'wouter';
import { hearingKindRules } from '../../domain/hearings/hearing-kinds.ts';
import { planStageNames } from '../../domain/plans.ts';
import { deadlineWords } from '../../domain/wording/deadline-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import styles from './plan-header.module.css';
import { planMessages } from './plan-messages.ts';
import parts from './plan-parts.module.css';
import type { PlanView } from './plan-view.ts';

/** Title, id, stage and deadline; which alternative or version is shown. */
export function PlanHeader({ page, hearing, version, changeState }: PlanView) {
  const m = useMessages(planMessages);
  const language = useLanguage();
  const { plan, municipality } = page;
  const isOpen = hearing?.state === 'open';
  return (
    <header className={styles.header}>
      <Link className={styles.back} href={`/kommune/${municipality.number}`}>
        ‹ {municipality.name}
      </Link>
      <h1 className="ds-heading" data-size="md">
        {plan.name}
      </h1>
      <p className={parts.facts}>
        {m.planId} {municipality.number}/{plan.identifier}
        {plan.placeInWords && ` · ${plan.placeInWords}`}
      </p>
      <p className={styles.stage} data-open={isOpen}>
        <strong>
          {isOpen ? hearingKindRules[hearing.kind].names[language] : planStageNames[page.stage][language]}
        </strong>
        {hearing && hearing.state !== 'scheduled' && (
          <span>{deadlineWords(new Date(hearing.closesAt), new Date(), language)}</span>
        )}
      </p>
      {page.versions.length > 1 && version && (
        <VersionChoice
          page={page}
          hearing={hearing}
          chosen={version.number}
          onChoose={(number) => changeState({ versjon: number, objekt: undefined })}
        />
      )}
    </header>
  );
}

type VersionChoiceProps = Pick<PlanView, 'page' | 'hearing'> & {
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
};

/** Alternatives of the hearing as a switch; other versions after them. */
function VersionChoice({ page, hearing, chosen, onChoose }: VersionChoiceProps) {
  const m = useMessages(planMessages);
  const alternativeOf = (id: string) =>
    hearing?.alternatives.find(({ planVersionId }) => planVersionId === id)?.alternative;
  const ordered = [...page.versions].sort(
    (a, b) => (alternativeOf(a.id) ?? '~').localeCompare(alternativeOf(b.id) ?? '~') || b.number - a.number,
  );
  return (
    <fieldset className={styles.versions}>
      <legend className="visually-hidden">{m.versionLabel}</legend>
      {ordered.map(({ id, number }) => {
        const alternative = alternativeOf(id);
        return (
          <label key={id} className="ds-chip">
            <input
              type="radio"
              name="versjon"
              checked={number === chosen}
              onChange={() => onChoose(number)}
            />
            {alternative ? `${m.alternative} ${alternative}` : m.version(number)}
          </label>
        );
      })}
    </fieldset>
  );
}
