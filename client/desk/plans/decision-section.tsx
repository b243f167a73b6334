import { useState } from 'react';
import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { planStatusNames } from '../../../domain/plan-codes/plan-statuses.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import deskStyles from '../desk.module.css';
import type { DeskPlan } from '../hearings/hearing-desk.ts';
import { useMay } from '../use-may.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { decisionMessages } from './decision-messages.ts';
import { EndPlanDialog, endedStatuses } from './end-plan-dialog.tsx';

/** What the council has decided, and whether the plan has come to its end. */
export function DecisionSection({ plan }: { readonly plan: DeskPlan }) {
  const m = useMessages(decisionMessages);
  const language = useLanguage();
  const mayDecide = useMay()('plans.decide');
  const [asks, setAsks] = useState<'decision' | 'end' | null>(null);
  const { decidedOn, inForceOn, status } = plan.plan;
  const hasEnded = endedStatuses.some((ended) => ended === status);
  const close = () => setAsks(null);
  return (
    <section className={deskStyles.section} aria-labelledby="decision-title">
      <div className={deskStyles.sectionHead}>
        <h2 id="decision-title">{m.decision}</h2>
        {mayDecide && (
          <div className={deskStyles.actions}>
            {!hasEnded && (
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                onClick={() => setAsks('decision')}
              >
                {decidedOn ? m.correct : m.register}
              </button>
            )}
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              onClick={() => setAsks('end')}
            >
              {hasEnded ? m.correctEnd : m.end}
            </button>
          </div>
        )}
      </div>
      {hasEnded && (
        <p className="ds-paragraph">
          <strong>{m.ended(nameOfCode(planStatusNames, status, language))}</strong>
        </p>
      )}
      <p className={decidedOn ? 'ds-paragraph' : deskStyles.note}>
        {decidedOn ? m.decided(fullDate(decidedOn, language)) : m.notDecided}
        {decidedOn && ` ${inForceOn ? m.inForce(fullDate(inForceOn, language)) : m.notInForce}`}
      </p>
      {asks === 'decision' && <DecisionDialog plan={plan} onClose={close} />}
      {asks === 'end' && <EndPlanDialog plan={plan} onClose={close} />}
    </section>
  );
}
